#include "Masked.hpp"

static constexpr uint8_t safety_en[] = {
#embed "../Guidance/Texts/safety.en.txt"
};
MASK(safety_en, "safety.en.txt")

static constexpr uint8_t safety_es[] = {
#embed "../Guidance/Texts/safety.es.txt"
};
MASK(safety_es, "safety.es.txt")

static constexpr uint8_t situations_en[] = {
#embed "../Guidance/Texts/situations.en.txt"
};
MASK(situations_en, "situations.en.txt")

static constexpr uint8_t situations_es[] = {
#embed "../Guidance/Texts/situations.es.txt"
};
MASK(situations_es, "situations.es.txt")

static constexpr uint8_t helper_en[] = {
#embed "../Guidance/Texts/helper.en.txt"
};
MASK(helper_en, "helper.en.txt")

static constexpr uint8_t helper_es[] = {
#embed "../Guidance/Texts/helper.es.txt"
};
MASK(helper_es, "helper.es.txt")

static constexpr uint8_t fire_en[] = {
#embed "../Guidance/Texts/fire.en.txt"
};
MASK(fire_en, "fire.en.txt")

static constexpr uint8_t fire_es[] = {
#embed "../Guidance/Texts/fire.es.txt"
};
MASK(fire_es, "fire.es.txt")

static constexpr uint8_t moving_en[] = {
#embed "../Guidance/Texts/moving.en.txt"
};
MASK(moving_en, "moving.en.txt")

static constexpr uint8_t moving_es[] = {
#embed "../Guidance/Texts/moving.es.txt"
};
MASK(moving_es, "moving.es.txt")

static constexpr uint8_t journey_en[] = {
#embed "../Guidance/Texts/journey.en.txt"
};
MASK(journey_en, "journey.en.txt")

static constexpr uint8_t journey_es[] = {
#embed "../Guidance/Texts/journey.es.txt"
};
MASK(journey_es, "journey.es.txt")

static constexpr uint8_t insurance_en[] = {
#embed "../Guidance/Texts/insurance.en.txt"
};
MASK(insurance_en, "insurance.en.txt")

static constexpr uint8_t insurance_es[] = {
#embed "../Guidance/Texts/insurance.es.txt"
};
MASK(insurance_es, "insurance.es.txt")

static constexpr uint8_t bag_en[] = {
#embed "../Guidance/Texts/bag.en.txt"
};
MASK(bag_en, "bag.en.txt")

static constexpr uint8_t bag_es[] = {
#embed "../Guidance/Texts/bag.es.txt"
};
MASK(bag_es, "bag.es.txt")

static constexpr uint8_t ready_en[] = {
#embed "../Guidance/Texts/ready.en.txt"
};
MASK(ready_en, "ready.en.txt")

static constexpr uint8_t ready_es[] = {
#embed "../Guidance/Texts/ready.es.txt"
};
MASK(ready_es, "ready.es.txt")

static constexpr uint8_t interview_en[] = {
#embed "../Guidance/Texts/interview.en.txt"
};
MASK(interview_en, "interview.en.txt")

static constexpr uint8_t interview_es[] = {
#embed "../Guidance/Texts/interview.es.txt"
};
MASK(interview_es, "interview.es.txt")

static constexpr uint8_t household_en[] = {
#embed "../Guidance/Texts/household.en.txt"
};
MASK(household_en, "household.en.txt")

static constexpr uint8_t household_es[] = {
#embed "../Guidance/Texts/household.es.txt"
};
MASK(household_es, "household.es.txt")

static constexpr uint8_t words_en[] = {
#embed "../Guidance/Texts/words.en.txt"
};
MASK(words_en, "words.en.txt")

static constexpr uint8_t words_es[] = {
#embed "../Guidance/Texts/words.es.txt"
};
MASK(words_es, "words.es.txt")

static constexpr uint8_t countries[] = {
#embed "../Guidance/Texts/countries.txt"
};
MASK(countries, "countries.txt")

static constexpr Text texts[] = {
    text_safety_en,
    text_safety_es,
    text_situations_en,
    text_situations_es,
    text_helper_en,
    text_helper_es,
    text_fire_en,
    text_fire_es,
    text_moving_en,
    text_moving_es,
    text_journey_en,
    text_journey_es,
    text_insurance_en,
    text_insurance_es,
    text_bag_en,
    text_bag_es,
    text_ready_en,
    text_ready_es,
    text_interview_en,
    text_interview_es,
    text_household_en,
    text_household_es,
    text_words_en,
    text_words_es,
    text_countries,
};
const Texts guidance_texts = all(texts);
