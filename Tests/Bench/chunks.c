// The bare primitive beside which attachments are measured: one core, 64 KiB pieces, sealed one after another into a file.
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

int main(int count, char **words) {
  static unsigned char piece[65536], sealed[65536 + crypto_aead_xchacha20poly1305_ietf_ABYTES];
  static unsigned char nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES], key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
  if (count != 3 || sodium_init() < 0) return 1;
  int from = open(words[1], O_RDONLY), to = open(words[2], O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (from < 0 || to < 0) return 1;
  randombytes_buf(key, sizeof key);
  ssize_t got;
  unsigned long long length;
  while ((got = read(from, piece, sizeof piece)) > 0) {
    sodium_increment(nonce, sizeof nonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, &length, piece, got, NULL, 0, NULL, nonce, key);
    if (write(to, sealed, length) != (ssize_t)length) return 1;
  }
  return got < 0 || fsync(to) != 0;
}
