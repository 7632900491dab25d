// The bare primitive beside which openings are measured: one Argon2id at the book's cost, and nothing else.
#include <sodium.h>
#include <string.h>

int main(void) {
  unsigned char key[32], salt[crypto_pwhash_SALTBYTES];
  const char *words = "seven teapots wander past quiet barns";
  if (sodium_init() < 0) return 1;
  randombytes_buf(salt, sizeof salt);
  return crypto_pwhash(key, sizeof key, words, strlen(words), salt, 3, 268435456, crypto_pwhash_ALG_ARGON2ID13);
}
