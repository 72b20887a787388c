#include "LanguageData.h"

static const _Alignas(16) unsigned char english[] = {
#embed "english.ngrams"
};

const void *language_english(void) { return english; }

size_t language_english_size(void) { return sizeof english; }
