// The text files that the compiler puts into the program, byte by byte. No pointer leaves this target.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// Whose texts are meant.
enum ctexts_owner { ctexts_records, ctexts_guidance, ctexts_strength, ctexts_slip39, ctexts_guide, ctexts_times };

// How many texts an owner has.
size_t ctexts_count(enum ctexts_owner owner);

// How many bytes the file name of a text has, and one of them; 0 where there is none.
size_t ctexts_name_length(enum ctexts_owner owner, size_t text);
unsigned char ctexts_name_byte(enum ctexts_owner owner, size_t text, size_t place);

// How many bytes a text has, and one of them; 0 where there is none.
size_t ctexts_length(enum ctexts_owner owner, size_t text);
unsigned char ctexts_byte(enum ctexts_owner owner, size_t text, size_t place);

// The byte as it lies in the program.
unsigned char ctexts_masked_byte(enum ctexts_owner owner, size_t text, size_t place);

#ifdef __cplusplus
}
#endif
