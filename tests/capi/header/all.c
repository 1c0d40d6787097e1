/* Uses all of the C header, in any C or C++; tests/capi/header_test.py puts what it finds there in the three lists.
 *
 * The header is read twice, before and after another header, and first of all: it must stand on its own.
 */
#include "jeugdregels.h"
#include <string.h>
#include "jeugdregels.h"

#if JR_ABI_VERSION != 0 || JR_OK != 0 || JR_NONE >= 0 || JR_DATE_NONE >= 0
#error "numbers must be of use to the preprocessor too"
#endif

/* The size of each type is part of the binary interface. */
typedef char status_is_32_bits[sizeof(jr_status) == 4 ? 1 : -1];
typedef char date_is_32_bits[sizeof(jr_date) == 4 ? 1 : -1];

typedef void (*any_function)(void);

extern const int32_t every_number[];
extern const any_function every_function[];
extern jr_options every_option;
int handles(jr_ruleset *a, jr_dossier *b, jr_result *c, jr_agenda *d, jr_error *e);
int jr_all_used(void);

const int32_t every_number[] = {
    /* numbers */
};

const any_function every_function[] = {
    /* functions */
};

jr_options every_option = JR_OPTIONS_INIT;

int handles(jr_ruleset *a, jr_dossier *b, jr_result *c, jr_agenda *d, jr_error *e) {
  return (a != NULL) + (b != NULL) + (c != NULL) + (d != NULL) + (e != NULL);
}

int jr_all_used(void) {
  jr_options options = JR_OPTIONS_INIT;
  jr_status status = JR_OK;
  jr_date date = JR_DATE_NONE;
  /* fields */
  return (int)(options.struct_size != sizeof options) + (int)status + (int)(date != JR_NONE) +
         handles(NULL, NULL, NULL, NULL, NULL);
}

#ifdef JR_LINKED
int main(void) {
  size_t i;
  for (i = 0; i < sizeof every_function / sizeof every_function[0]; ++i)
    if (every_function[i] == NULL) return 1;
  if (jr_abi_version() != JR_ABI_VERSION) return 2;
  if (strcmp(jr_status_name(JR_ERR_BUFFER), "JR_ERR_BUFFER") != 0) return 3;
  if (every_number[0] != JR_NONE || every_option.struct_size != sizeof every_option) return 4;
  return jr_all_used();
}
#endif
