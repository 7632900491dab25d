#include "Masked.hpp"

static constexpr uint8_t function[] = {
#embed "../Strength/Lists/function.txt"
};
MASK(function, "function.txt")

static constexpr uint8_t given_en[] = {
#embed "../Strength/Lists/given.en.txt"
};
MASK(given_en, "given.en.txt")

static constexpr uint8_t given_es[] = {
#embed "../Strength/Lists/given.es.txt"
};
MASK(given_es, "given.es.txt")

static constexpr uint8_t surnames_en[] = {
#embed "../Strength/Lists/surnames.en.txt"
};
MASK(surnames_en, "surnames.en.txt")

static constexpr uint8_t surnames_es[] = {
#embed "../Strength/Lists/surnames.es.txt"
};
MASK(surnames_es, "surnames.es.txt")

static constexpr uint8_t pets[] = {
#embed "../Strength/Lists/pets.txt"
};
MASK(pets, "pets.txt")

static constexpr uint8_t places[] = {
#embed "../Strength/Lists/places.txt"
};
MASK(places, "places.txt")

static constexpr uint8_t clubs[] = {
#embed "../Strength/Lists/clubs.txt"
};
MASK(clubs, "clubs.txt")

static constexpr uint8_t passwords[] = {
#embed "../Strength/Lists/passwords.txt"
};
MASK(passwords, "passwords.txt")

static constexpr uint8_t passwords_es[] = {
#embed "../Strength/Lists/passwords.es.txt"
};
MASK(passwords_es, "passwords.es.txt")

static constexpr uint8_t words_en[] = {
#embed "../Strength/Lists/words.en.txt"
};
MASK(words_en, "words.en.txt")

static constexpr uint8_t words_es[] = {
#embed "../Strength/Lists/words.es.txt"
};
MASK(words_es, "words.es.txt")

static constexpr uint8_t phrases[] = {
#embed "../Strength/Lists/phrases.txt"
};
MASK(phrases, "phrases.txt")

static constexpr uint8_t drawn_en[] = {
#embed "../Strength/Lists/drawn.en.txt"
};
MASK(drawn_en, "drawn.en.txt")

static constexpr uint8_t drawn_es[] = {
#embed "../Strength/Lists/drawn.es.txt"
};
MASK(drawn_es, "drawn.es.txt")

static constexpr Text texts[] = {
    text_function,
    text_given_en,
    text_given_es,
    text_surnames_en,
    text_surnames_es,
    text_pets,
    text_places,
    text_clubs,
    text_passwords,
    text_passwords_es,
    text_words_en,
    text_words_es,
    text_phrases,
    text_drawn_en,
    text_drawn_es,
};
const Texts strength_texts = all(texts);
