#include "LanguageData.h"

static const _Alignas(16) unsigned char english[] = {
#embed "english.ngrams"
};

static const unsigned char sentiment[] = {
#embed "sentiment.tsv"
};

const void *language_english(void) { return english; }

size_t language_english_size(void) { return sizeof english; }

const void *language_sentiment(void) { return sentiment; }

size_t language_sentiment_size(void) { return sizeof sentiment; }
