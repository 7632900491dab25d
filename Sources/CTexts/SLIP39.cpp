#include "Masked.hpp"

static constexpr uint8_t pieces[] = {
#embed "../SLIP39/pieces.txt"
};
MASK(pieces, "pieces.txt")

static constexpr Text texts[] = {
    text_pieces,
};
const Texts slip39_texts = all(texts);
