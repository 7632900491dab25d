#include "Masked.hpp"

static constexpr uint8_t asides[] = {
#embed "../Times/Words/asides.txt"
};
MASK(asides, "asides.txt")

static constexpr Text texts[] = {
    text_asides,
};
const Texts times_texts = all(texts);
