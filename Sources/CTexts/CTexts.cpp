#include "CTexts.h"

#include "Masked.hpp"

static const Texts &texts(ctexts_owner owner) {
  switch (owner) {
  case ctexts_records: return records_texts;
  case ctexts_guidance: return guidance_texts;
  case ctexts_strength: return strength_texts;
  case ctexts_slip39: return slip39_texts;
  case ctexts_guide: return guide_texts;
  case ctexts_times: return times_texts;
  }
}

static Text text(ctexts_owner owner, size_t number) {
  const Texts &those = texts(owner);
  return number < those.count ? those.start[number] : Text{};
}

size_t ctexts_count(ctexts_owner owner) { return texts(owner).count; }
size_t ctexts_name_length(ctexts_owner owner, size_t number) { return text(owner, number).name.count; }
size_t ctexts_length(ctexts_owner owner, size_t number) { return text(owner, number).bytes.count; }

unsigned char ctexts_name_byte(ctexts_owner owner, size_t number, size_t place) {
  return text(owner, number).name.at(place);
}
unsigned char ctexts_byte(ctexts_owner owner, size_t number, size_t place) {
  return text(owner, number).bytes.at(place);
}
unsigned char ctexts_masked_byte(ctexts_owner owner, size_t number, size_t place) {
  return text(owner, number).bytes.raw(place);
}
