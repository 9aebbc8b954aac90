#include "iconv.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

/* The two ways; the value of an iconv_t. UTF-16 is in the machine's byte order and has no mark of it. */
enum { from_utf8 = 1, to_utf8 = 2 };

iconv_t iconv_open(const char* to, const char* from) {
  if (!strcmp(to, "UTF-8") && !strncmp(from, "UTF-16", 6)) return (iconv_t)(uintptr_t)to_utf8;
  if (!strncmp(to, "UTF-16", 6) && !strcmp(from, "UTF-8")) return (iconv_t)(uintptr_t)from_utf8;
  errno = EINVAL;
  return (iconv_t)-1;
}

int iconv_close(iconv_t cd) {
  (void)cd;
  return 0;
}

/* The code point at the start of the bytes and how many they are; 0 and errno where there is none. */
static size_t take_utf8(const unsigned char* in, size_t left, uint32_t* point) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const size_t size = in[0] < 0x80 ? 1 : (in[0] >> 5) == 6 ? 2 : (in[0] >> 4) == 14 ? 3 : (in[0] >> 3) == 30 ? 4 : 0;
  if (!size) return errno = EILSEQ, 0;
  if (left < size) return errno = EINVAL, 0;
  *point = size == 1 ? in[0] : in[0] & (0xff >> (size + 1));
  for (size_t i = 1; i < size; ++i) {
    if ((in[i] & 0xc0) != 0x80) return errno = EILSEQ, 0;
    *point = *point << 6 | (in[i] & 0x3f);
  }
  if (*point < least[size] || *point > 0x10ffff || (*point >= 0xd800 && *point < 0xe000)) return errno = EILSEQ, 0;
  return size;
}

static size_t take_utf16(const unsigned char* in, size_t left, uint32_t* point) {
  uint16_t unit, low;
  if (left < 2) return errno = EINVAL, 0;
  memcpy(&unit, in, 2);
  *point = unit;
  if (unit < 0xd800 || unit > 0xdfff) return 2;
  if (unit > 0xdbff) return errno = EILSEQ, 0;
  if (left < 4) return errno = EINVAL, 0;
  memcpy(&low, in + 2, 2);
  if (low < 0xdc00 || low > 0xdfff) return errno = EILSEQ, 0;
  *point = 0x10000 + ((uint32_t)(unit - 0xd800) << 10) + (low - 0xdc00);
  return 4;
}

static size_t utf8_of(uint32_t point, unsigned char* out) {
  const size_t size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  static const unsigned char first[] = {0, 0, 0xc0, 0xe0, 0xf0};
  for (size_t i = size - 1; i > 0; --i, point >>= 6) out[i] = (unsigned char)(0x80 | (point & 0x3f));
  out[0] = (unsigned char)(first[size] | point);
  return size;
}

static size_t utf16_of(uint32_t point, unsigned char* out) {
  const uint16_t units[2] = {(uint16_t)(point < 0x10000 ? point : 0xd800 + ((point - 0x10000) >> 10)),
                             (uint16_t)(0xdc00 + (point & 0x3ff))};
  const size_t size = point < 0x10000 ? 2 : 4;
  memcpy(out, units, size);
  return size;
}

size_t iconv(iconv_t cd, char** in, size_t* in_left, char** out, size_t* out_left) {
  const int way = (int)(uintptr_t)cd;
  while (in && *in && *in_left) {
    uint32_t point = 0;
    unsigned char made[4];
    const unsigned char* at = (const unsigned char*)*in;
    const size_t taken = way == to_utf8 ? take_utf16(at, *in_left, &point) : take_utf8(at, *in_left, &point);
    if (!taken) return (size_t)-1;
    const size_t size = way == to_utf8 ? utf8_of(point, made) : utf16_of(point, made);
    if (size > *out_left) return errno = E2BIG, (size_t)-1;
    memcpy(*out, made, size);
    *in += taken, *in_left -= taken, *out += size, *out_left -= size;
  }
  return 0;
}
