// Bytes that are masked while the program is compiled, so that a list of its strings has none of their words. The mask
// is public: this keeps words from being seen in passing and protects nothing.
#pragma once

#pragma clang diagnostic ignored "-Wc23-extensions"

#include <stddef.h>
#include <stdint.h>

// The mask of the byte at a place. Its high bit is always set: no letter of ASCII stays one, so chance makes no words.
constexpr uint8_t mask(size_t place) {
  uint64_t mixed = (place + 1) * 0x9E3779B97F4A7C15u;
  mixed = (mixed ^ mixed >> 32) * 0xD6E8FEB86659FD93u;
  return static_cast<uint8_t>(mixed >> 56 | 0x80);
}

template <size_t size> struct Masked {
  uint8_t bytes[size];
};

template <typename Byte, size_t size> consteval Masked<size> masked(const Byte (&plain)[size]) {
  Masked<size> result{};
  for (size_t place = 0; place < size; place++) {
    result.bytes[place] = static_cast<uint8_t>(static_cast<uint8_t>(plain[place]) ^ mask(place));
  }
  return result;
}

// Masked bytes of any number.
struct Bytes {
  const uint8_t *start;
  size_t count;

  uint8_t raw(size_t place) const { return place < count ? start[place] : 0; }
  uint8_t at(size_t place) const { return place < count ? start[place] ^ mask(place) : 0; }
};

// A text and the name of its file.
struct Text {
  Bytes name, bytes;
};

struct Texts {
  const Text *start;
  size_t count;
};

template <size_t count> constexpr Texts all(const Text (&texts)[count]) { return {texts, count}; }

// Makes `text_NAME` of the plain bytes NAME.
#define MASK(NAME, FILE)                               \
  static constexpr auto name_##NAME = masked(FILE);    \
  static constexpr auto bytes_##NAME = masked(NAME);   \
  static constexpr Text text_##NAME = {                \
      {name_##NAME.bytes, sizeof name_##NAME.bytes - 1}, \
      {bytes_##NAME.bytes, sizeof bytes_##NAME.bytes}};

extern const Texts records_texts, guidance_texts, strength_texts, slip39_texts, guide_texts,
    times_texts;
