#include "Masked.hpp"

static constexpr uint8_t guide_en[] = {
#embed "../../Docs/Guide.md"
};
MASK(guide_en, "Guide.md")

static constexpr uint8_t guide_es[] = {
#embed "../../Docs/Guide.es.md"
};
MASK(guide_es, "Guide.es.md")

static constexpr uint8_t help_en[] = {
#embed "../../Docs/Help.md"
};
MASK(help_en, "Help.md")

static constexpr uint8_t help_es[] = {
#embed "../../Docs/Help.es.md"
};
MASK(help_es, "Help.es.md")

static constexpr Text texts[] = {
    text_guide_en,
    text_guide_es,
    text_help_en,
    text_help_es,
};
const Texts guide_texts = all(texts);
