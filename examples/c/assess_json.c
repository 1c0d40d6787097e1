/* The JSON door of the C face: reads the file of one dossier, assesses it as of a day and prints the
 * assessment.
 *
 *   assess_json DOSSIER YYYY-MM-DD
 *
 * One function of the library does the work; the rest is reading a file and saying what is wrong.
 * Built by examples/c/CMakeLists.txt and, against an installed library, by tests/install/install_test.py. */
#include <jeugdregels.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LARGEST_DOSSIER ((size_t)1 << 20) /* the library takes no more either */

/* The whole file with its length, for free(); NULL when it cannot be read. */
static char *read_file(const char *name, size_t *len) {
  FILE *file = fopen(name, "rb");
  char *text = malloc(LARGEST_DOSSIER + 1);
  int good = file != NULL && text != NULL;

  if (good) {
    *len = fread(text, 1, LARGEST_DOSSIER + 1, file); /* a byte too many is for the library to refuse */
    good = !ferror(file);
  }
  if (file != NULL) {
    fclose(file);
  }
  if (!good) {
    free(text);
    text = NULL;
  }
  return text;
}

/* The day that "YYYY-MM-DD" says; JR_DATE_NONE when it says none. */
static jr_date parse_day(const char *text) {
  int y;
  int m;
  int d;
  char more;

  if (strlen(text) != 10 || sscanf(text, "%4d-%2d-%2d%c", &y, &m, &d, &more) != 3) {
    return JR_DATE_NONE;
  }
  return jr_date_from_ymd(y, m, d);
}

/* Says what is wrong and where, and frees the error. It can be NULL, when there was no memory for it. */
static void complain(const char *name, jr_status status, jr_error *error) {
  if (error == NULL) {
    fprintf(stderr, "%s: %s\n", name, jr_status_name(status));
  } else {
    fprintf(stderr, "%s:%d: %s: %s\n", name, (int)jr_error_line(error), jr_error_pointer(error),
            jr_error_message(error));
  }
  jr_error_free(error);
}

/* The assessment as JSON, for free(). The first call, without a buffer, only says how long it is; a caller
 * who keeps a buffer from one dossier to the next needs the second call alone, nearly always. */
static jr_status assess(const char *text, size_t len, jr_date as_of, char **json, jr_error **error) {
  const jr_ruleset *rules = jr_ruleset_default();
  size_t needed = 0;
  jr_status status = jr_assess_json(rules, text, len, as_of, NULL, 0, NULL, 0, &needed, error);

  *json = NULL;
  if (status != JR_ERR_BUFFER) {
    return status;
  }
  jr_error_free(*error); /* that there was no room is no fault */
  *error = NULL;
  *json = malloc(needed + 1); /* one more for the NUL */
  if (*json == NULL) {
    return JR_ERR_NOMEM;
  }
  return jr_assess_json(rules, text, len, as_of, NULL, 0, *json, needed + 1, &needed, error);
}

int main(int argc, char **argv) {
  jr_error *error = NULL;
  jr_status status;
  jr_date as_of;
  size_t len = 0;
  char *text;
  char *json;

  if (argc != 3 || (as_of = parse_day(argv[2])) == JR_DATE_NONE) {
    fprintf(stderr, "usage: assess_json DOSSIER YYYY-MM-DD\n");
    return 2;
  }
  if (jr_abi_version() != JR_ABI_VERSION) {
    fprintf(stderr, "The library that was loaded does not go with the header.\n");
    return 2;
  }
  text = read_file(argv[1], &len);
  if (text == NULL) {
    fprintf(stderr, "%s: cannot be read\n", argv[1]);
    return 2;
  }

  status = assess(text, len, as_of, &json, &error);
  if (status == JR_OK) {
    puts(json);
  } else {
    complain(argv[1], status, error);
  }
  free(json);
  free(text);
  return status == JR_OK ? 0 : 1;
}
