#pragma once
#include <stddef.h>

/* The English language model, as LanguageModel of TextFactors reads it. */
const void *language_english(void);

/* Its size in bytes. */
size_t language_english_size(void);
