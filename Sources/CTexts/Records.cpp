#include "Masked.hpp"

static constexpr uint8_t fields[] = {
#embed "../Records/Fields/fields.txt"
};
MASK(fields, "fields.txt")

static constexpr Text texts[] = {
    text_fields,
};
const Texts records_texts = all(texts);
