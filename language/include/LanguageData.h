#pragma once
#include <stddef.h>

/* The English language model, as LanguageModel of TextFactors reads it. */
const void *language_english(void);

/* Its size in bytes. */
size_t language_english_size(void);

/* Rated English words in UTF-8: a word, a tab and its rating a line. */
const void *language_sentiment(void);

/* Its size in bytes. */
size_t language_sentiment_size(void);
