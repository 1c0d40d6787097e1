/* jeugdregels: the rules a Dutch youth-protection case is held to, for any language that can call C.
 *
 * Read this file from top to bottom: it is the manual. C89 and later (with stdint.h), and C++98 and later.
 *
 * 1. One call does everything:
 *
 *      char buf[65536];
 *      size_t len;
 *      jr_error *error = NULL;
 *      jr_status s = jr_assess_json(jr_ruleset_default(), text, text_len, jr_date_from_ymd(2026, 1, 1),
 *                                   NULL, 0, buf, sizeof buf, &len, &error);
 *      if (s != JR_OK) {
 *        fprintf(stderr, "%s: %s\n", jr_error_pointer(error), jr_error_message(error));
 *        jr_error_free(error);
 *      }
 *
 * 2. The fast way: fill a dossier with numbers, assess it, read numbers. jr_dossier_set() is to a dossier what
 *    binding a parameter is to a prepared statement; dossiers and results are used again and again without
 *    allocating anything.
 *
 *      jr_dossier_clear(d);
 *      jr_dossier_set_label(d, "Z-17", 4);
 *      jr_dossier_set(d, 0, JR_GEBOORTEDATUM, jr_date_from_ymd(2012, 5, 17));
 *      node = jr_dossier_add(d, 0, JR_MAATREGELEN);
 *      jr_dossier_set(d, node, JR_MAATREGELEN_SOORT, JR_MAATREGELEN_SOORT_OTS);
 *      s = jr_assess(rules, d, as_of, NULL, result, &error);
 *      for (i = 0; i < jr_result_count(result); ++i) { ... jr_result_get(result, i, JR_FIELD_UITKOMST, &v) ... }
 *
 * What holds for every function:
 *
 * - Nothing is printed, read from disk or asked of the clock; nothing throws and nothing aborts.
 * - A wrong argument (NULL where that is not allowed, a number out of range) gives a status, or 0, NULL or
 *   JR_NONE where there is no status; never a crash. What has been freed may not be used.
 * - Text goes in as pointer and length, in UTF-8; it need not end with a NUL and is copied where it is kept. Text comes
 *   out either borrowed, as long as its line "Memory" says, or copied into the caller's buffer in the way of
 *   "Buffers" below. Borrowed texts end with a NUL.
 * - Freeing NULL is allowed. Whatever a function "gives" is the caller's to free, with the one function named.
 * - Numbers (statuses, facts, codes, fields) never change their meaning and are never used again.
 *
 * Buffers: `buf` has room for `cap` bytes. With JR_OK the text and a NUL stand in it and `*needed` is its length
 * without the NUL. With JR_ERR_BUFFER there was no room: nothing was written, and `*needed` says how long the text
 * is; call again with at least one byte more. `buf` may be NULL when `cap` is 0. `needed` may be NULL.
 *
 * Threads: "any" is safe on any thread at any time. "shared" reads its object, which any number of threads may
 * do at once. "own" changes an object that belongs to one thread at a time.
 *
 * Law and sources: every rule names them; see docs/rules.md and jr_rule_source().
 */
#ifndef JEUGDREGELS_H
#define JEUGDREGELS_H

#include <stddef.h>
#include <stdint.h>

#if defined(JR_STATIC)
#define JR_API
#elif defined(_WIN32) && defined(JR_BUILDING)
#define JR_API __declspec(dllexport)
#elif defined(_WIN32)
#define JR_API __declspec(dllimport)
#elif defined(__GNUC__)
#define JR_API __attribute__((visibility("default")))
#else
#define JR_API
#endif

#if defined(__cplusplus) && __cplusplus >= 201103L
#define JR_NOEXCEPT noexcept
#else
#define JR_NOEXCEPT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- types --------------------------------------------------------------------------------------------- */

typedef struct jr_ruleset jr_ruleset; /* the rules; never changes */
typedef struct jr_dossier jr_dossier; /* the facts of one case */
typedef struct jr_result jr_result;   /* what the rules say of a case on a day */
typedef struct jr_agenda jr_agenda;   /* what changes by itself in a case */
typedef struct jr_error jr_error;     /* what was wrong, and where */

typedef int32_t jr_status; /* JR_OK, or a negative error */
typedef int32_t jr_date;   /* days since 1970-01-01; 1900-01-01 up to 2199-12-31, or JR_DATE_NONE */

#define JR_NONE INT32_MIN /* there is none: no date, no code, no number */
#define JR_DATE_NONE INT32_MIN

/* The number of this binary interface. A library with another number is another library. */
#define JR_ABI_VERSION 0

#define JR_OK 0
#define JR_ERR_BUFFER (-1)   /* the buffer is too small; *needed says how long the text is */
#define JR_ERR_ARGUMENT (-2) /* a pointer, number or combination that is not allowed */
#define JR_ERR_JSON (-3)     /* the text is no JSON */
#define JR_ERR_DOSSIER (-4)  /* the dossier is not in order */
#define JR_ERR_RULESET (-5)  /* the rule set is not in order */
#define JR_ERR_RANGE (-6)    /* a date or a value outside its domain */
#define JR_ERR_OPTION (-7)   /* an option that does not exist, or not with this value */
#define JR_ERR_LIMIT (-8)    /* too large, too deep or too many */
#define JR_ERR_NOMEM (-9)    /* no memory */
#define JR_ERR_INTERNAL (-10) /* a fault of the library itself: please report it */

#define JR_LANGUAGE_NL 0
#define JR_LANGUAGE_EN 1

/* ---- versions, statuses, dates ------------------------------------------------------------------------- */

/* The version of the library, "0.1.0".
 * Memory: borrowed, for ever. Threads: any. Since: 0. */
JR_API const char *jr_version_string(void) JR_NOEXCEPT;

/* The number of its binary interface: JR_ABI_VERSION of the header it was built with.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_abi_version(void) JR_NOEXCEPT;

/* The name of a status, "JR_OK", "JR_ERR_BUFFER"; "JR_ERR_UNKNOWN" for a number that is none.
 * Memory: borrowed, for ever. Threads: any. Since: 0. */
JR_API const char *jr_status_name(jr_status status) JR_NOEXCEPT;

/* The day of a year (1900 to 2199), month (1 to 12) and day of the month; JR_DATE_NONE when there is no such day.
 * Memory: none. Threads: any. Since: 0. */
JR_API jr_date jr_date_from_ymd(int32_t y, int32_t m, int32_t d) JR_NOEXCEPT;

/* The year, month and day of the month of a day. Each of the three pointers may be NULL.
 * Errors: RANGE when `date` is no day from 1900 up to 2199; nothing is written then.
 * Memory: none. Threads: any. Since: 0. */
JR_API jr_status jr_date_to_ymd(jr_date date, int32_t *y, int32_t *m, int32_t *d) JR_NOEXCEPT;

/* ---- errors -------------------------------------------------------------------------------------------- */

/* A function that can go wrong in more ways than a status can say takes `jr_error **err` last. It may be NULL. On JR_OK
 * *err becomes NULL; else it may become an error, which is the caller's to free; with JR_ERR_NOMEM it may stay NULL.
 */

/* The status that went with it; JR_OK for NULL.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_status jr_error_code(const jr_error *error) JR_NOEXCEPT;

/* One sentence in the language of the options, Dutch when there are none; "" for NULL.
 * Memory: borrowed, until the error is freed. Threads: shared. Since: 0. */
JR_API const char *jr_error_message(const jr_error *error) JR_NOEXCEPT;

/* The place in the dossier, rule set or options as a JSON pointer; "/" is the whole. Never NULL.
 * Memory: borrowed, until the error is freed. Threads: shared. Since: 0. */
JR_API const char *jr_error_pointer(const jr_error *error) JR_NOEXCEPT;

/* The line in the text, from 1; 0 when there is no text, or for NULL.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_error_line(const jr_error *error) JR_NOEXCEPT;

/* Frees an error.
 * Memory: frees. Threads: own. Since: 0. */
JR_API void jr_error_free(jr_error *error) JR_NOEXCEPT;

/* ---- rule sets ----------------------------------------------------------------------------------------- */

/* The rule set that is built in. Never NULL; nothing is allocated; must not be freed (that does nothing).
 * Memory: borrowed, for ever. Threads: any. Since: 0. */
JR_API const jr_ruleset *jr_ruleset_default(void) JR_NOEXCEPT;

/* Loads a rule set from its packed JSON form (docs/ruleset-format.md), `len` bytes.
 * Errors: ARGUMENT, JSON, RULESET, LIMIT, NOMEM. `*out` is NULL then.
 * Memory: gives *out, for jr_ruleset_free(); the text is not kept. Threads: any. Since: 0. */
JR_API jr_status jr_ruleset_from_json(const char *json, size_t len, jr_ruleset **out, jr_error **err) JR_NOEXCEPT;

/* Frees a rule set. Results and agendas made with it may not be read any more, only used again or freed.
 * Memory: frees. Threads: own. Since: 0. */
JR_API void jr_ruleset_free(jr_ruleset *rules) JR_NOEXCEPT;

/* The name of a rule set; "" for NULL.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_ruleset_name(const jr_ruleset *rules) JR_NOEXCEPT;

/* The version of a rule set, for instance "2026.11"; "" for NULL.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_ruleset_version(const jr_ruleset *rules) JR_NOEXCEPT;

/* "sha256:..." of the canonical text of its standard parts; "" for NULL. Two rule sets with the same fingerprint
 * say the same.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_ruleset_fingerprint(const jr_ruleset *rules) JR_NOEXCEPT;

/* ---- the JSON door ------------------------------------------------------------------------------------- */

/* Assesses a dossier (formaat jeugdregels/dossier/1, `len` bytes) as of a day, and writes the assessment (formaat
 * jeugdregels/beoordeling/1) as compact JSON on one line; see "Buffers".
 * `options_json`, `options_len`: NULL and 0, or an object of which every key is optional:
 *   {"keuzes":{"werkdagen":"ma_vr"},"delen":["flevoland"],"alleen":["norm"],"beknopt":false,"taal":"nl"}
 * Errors: ARGUMENT, BUFFER, JSON, DOSSIER, RANGE (as_of), OPTION, LIMIT, NOMEM.
 * Memory: nothing is kept of any argument. Threads: any. Since: 0. */
JR_API jr_status jr_assess_json(const jr_ruleset *rules, const char *dossier, size_t len, jr_date as_of,
                                const char *options_json, size_t options_len, char *buf, size_t cap, size_t *needed,
                                jr_error **err) JR_NOEXCEPT;

/* What changes by itself after `from` up to and including `until`, as compact JSON (formaat jeugdregels/agenda/1).
 * The options are those of jr_assess_json(); "beknopt" has no meaning here.
 * Errors: as jr_assess_json(); RANGE also when `until` lies before `from`.
 * Memory: nothing is kept of any argument. Threads: any. Since: 0. */
JR_API jr_status jr_agenda_json(const jr_ruleset *rules, const char *dossier, size_t len, jr_date from, jr_date until,
                                const char *options_json, size_t options_len, char *buf, size_t cap, size_t *needed,
                                jr_error **err) JR_NOEXCEPT;

/* ---- the fast door: a dossier -------------------------------------------------------------------------- */

/* A dossier is a tree. Node 0 is the case itself; every entry of a list is a node of its own. Facts, lists and
 * blocks (objects that occur once, like `koers`) have the numbers JR_... below. What is never set is unknown, which
 * is something else than none: jr_dossier_set_null() says that there is none. The order of calls makes no
 * difference, but for the order of the entries of a list; what is set again has the last value.
 */

/* Makes an empty dossier.
 * Errors: ARGUMENT, NOMEM.
 * Memory: gives *out, for jr_dossier_free(). Threads: any. Since: 0. */
JR_API jr_status jr_dossier_new(jr_dossier **out) JR_NOEXCEPT;

/* Frees a dossier. Results that were made with it stay as they are.
 * Memory: frees. Threads: own. Since: 0. */
JR_API void jr_dossier_free(jr_dossier *dossier) JR_NOEXCEPT;

/* Makes it empty again, and keeps its memory.
 * Errors: ARGUMENT, NOMEM.
 * Memory: none. Threads: own. Since: 0. */
JR_API jr_status jr_dossier_clear(jr_dossier *dossier) JR_NOEXCEPT;

/* The `kenmerk`: 1 to 64 characters A-Z a-z 0-9 . _ : - that hold no citizen service number. A dossier without it is
 * not assessed.
 * Errors: ARGUMENT, RANGE (the label is not changed), NOMEM.
 * Memory: copied. Threads: own. Since: 0. */
JR_API jr_status jr_dossier_set_label(jr_dossier *dossier, const char *label, size_t len) JR_NOEXCEPT;

/* A new entry at the end of a list of a node. Blocks around the list become present.
 * Gives the number of the new node, above 0.
 * Errors (negative): ARGUMENT (no such node, no list of such a node, a block around it is null), LIMIT (more than 1000
 * entries), NOMEM.
 * Memory: none. Threads: own. Since: 0. */
JR_API int32_t jr_dossier_add(jr_dossier *dossier, int32_t parent, int32_t list) JR_NOEXCEPT;

/* Makes a block of a node present, also when nothing in it is known; and the blocks around it.
 * Errors: ARGUMENT (no such node, no block of such a node, the block was set to null).
 * Memory: none. Threads: own. Since: 0. */
JR_API jr_status jr_dossier_open(jr_dossier *dossier, int32_t node, int32_t block) JR_NOEXCEPT;

/* Sets a fact of a node: a jr_date; 0 or 1; a code (JR_..._...); a set of codes as a mask of bits 1 << code; a
 * municipality as its number (153 for "0153"), or JR_ABROAD. Blocks around the fact become present.
 * Errors: ARGUMENT (no such node, no fact of such a node, a block around it is null), RANGE (not in its domain).
 * Nothing is changed then.
 * Memory: none. Threads: own. Since: 0. */
JR_API jr_status jr_dossier_set(jr_dossier *dossier, int32_t node, int32_t fact, int32_t value) JR_NOEXCEPT;

/* Says that there is none of a fact; that a list is known, if only to be empty; or that a block is null, and so
 * everything in it. null for a boolean is the same as never setting it.
 * Errors: ARGUMENT (no such node, nothing of such a node, a fact that may not be null, a block in which something is
 * set or open). Nothing is changed then.
 * Memory: none. Threads: own. Since: 0. */
JR_API jr_status jr_dossier_set_null(jr_dossier *dossier, int32_t node, int32_t element) JR_NOEXCEPT;

/* Reads a whole dossier from JSON instead; what was in it before is gone.
 * Errors: ARGUMENT, JSON, DOSSIER, LIMIT, NOMEM. The dossier is empty then.
 * Memory: none; the text is not kept. Threads: own. Since: 0. */
JR_API jr_status jr_dossier_read_json(jr_dossier *dossier, const char *json, size_t len, jr_error **err) JR_NOEXCEPT;

/* ---- the fast door: assessing -------------------------------------------------------------------------- */

/* What a caller may wish. Make it with JR_OPTIONS_INIT or jr_options_init(), then change what you like: later versions
 * add fields at the end, which are then nothing. Everything 0 is the standard.
 */
typedef struct jr_options {
  uint32_t struct_size;   /* sizeof(jr_options) */
  int32_t language;       /* JR_LANGUAGE_...: of error messages */
  const int32_t *choices; /* pairs: the number of a choice, the number of its value */
  size_t choice_count;    /* how many pairs */
  const int32_t *parts;   /* numbers of the parts to switch on */
  size_t part_count;
  const int32_t *rules; /* numbers of the only rules wanted; none: all of them */
  size_t rule_count;
} jr_options;

#define JR_OPTIONS_INIT { sizeof(jr_options), 0, NULL, 0, NULL, 0, NULL, 0 }

/* The same for who cannot use a macro. `struct_size` is the size of the caller's own jr_options.
 * Errors: ARGUMENT (NULL, or a size that no version has).
 * Memory: none. Threads: own. Since: 0. */
JR_API jr_status jr_options_init(jr_options *options, uint32_t struct_size) JR_NOEXCEPT;

/* Makes room for results.
 * Errors: ARGUMENT, NOMEM.
 * Memory: gives *out, for jr_result_free(). Threads: any. Since: 0. */
JR_API jr_status jr_result_new(jr_result **out) JR_NOEXCEPT;

/* Frees it.
 * Memory: frees. Threads: own. Since: 0. */
JR_API void jr_result_free(jr_result *result) JR_NOEXCEPT;

/* Assesses a dossier as of a day. `options` may be NULL. The dossier is checked as a whole first (required facts,
 * intervals that overlap or end before they begin). What was in the result before is gone; when it fails it is empty.
 * Errors: ARGUMENT, DOSSIER, RANGE (as_of), OPTION, NOMEM.
 * Memory: the result keeps a copy of the dossier; the rule set must stay until the result is used again or freed.
 * Threads: own (the result); the dossier is read, the rule set is shared. Since: 0. */
JR_API jr_status jr_assess(const jr_ruleset *rules, const jr_dossier *dossier, jr_date as_of, const jr_options *options,
                           jr_result *result, jr_error **err) JR_NOEXCEPT;

/* ---- the fast door: findings --------------------------------------------------------------------------- */

/* How many findings there are; they stand in the order of the JSON form. 0 for NULL.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_result_count(const jr_result *result) JR_NOEXCEPT;

/* The number of the rule of a finding in its rule set, for jr_rule_...(); JR_NONE when there is no such finding.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_result_rule(const jr_result *result, int32_t finding) JR_NOEXCEPT;

/* What the finding is about: a node of the dossier; and, when it is about a list that is unknown, that list, else
 * JR_NONE. Both pointers may be NULL.
 * Errors: ARGUMENT.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_status jr_result_subject(const jr_result *result, int32_t finding, int32_t *node, int32_t *list) JR_NOEXCEPT;

/* One field of a finding: JR_FIELD_... below. `*value` is a code, a date, a number, a municipality, 0 or 1, or JR_NONE
 * when it is null, when the finding has no such field, or when it is text (jr_result_text()).
 * Errors: ARGUMENT (no such finding, no such field, value NULL).
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_status jr_result_get(const jr_result *result, int32_t finding, int32_t field, int32_t *value) JR_NOEXCEPT;

/* One field of a finding that is text; NULL when it is null or no text.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_result_text(const jr_result *result, int32_t finding, int32_t field) JR_NOEXCEPT;

/* How many fields the `waarde` of a finding has, in the order of the JSON form; 0 when it is null.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_result_value_count(const jr_result *result, int32_t finding) JR_NOEXCEPT;

/* The number of such a field, JR_FIELD_...; JR_NONE when there is none.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_result_value_field(const jr_result *result, int32_t finding, int32_t which) JR_NOEXCEPT;

/* The key of such a field in the JSON form, with a dot where it lies deeper ("andere_versie.stap"); rules may give
 * their own names to the days of a window and to the field of a table. NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_result_value_name(const jr_result *result, int32_t finding, int32_t which) JR_NOEXCEPT;

/* How many items a set-valued field has (JR_FIELD_MOGELIJK); 0 when it has none.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_result_item_count(const jr_result *result, int32_t finding, int32_t field) JR_NOEXCEPT;

/* One item of a set-valued field; JR_NONE when there is none.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_result_item(const jr_result *result, int32_t finding, int32_t field, int32_t item) JR_NOEXCEPT;

/* How many unknown facts can still change a finding (`ontbreekt`).
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_result_lacking_count(const jr_result *result, int32_t finding) JR_NOEXCEPT;

/* One of them: a fact, list or block of a node. Both pointers may be NULL.
 * Errors: ARGUMENT.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_status jr_result_lacking(const jr_result *result, int32_t finding, int32_t which, int32_t *node,
                                   int32_t *element) JR_NOEXCEPT;

/* How many parts (`onderdelen`) a finding was made from.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_result_part_count(const jr_result *result, int32_t finding) JR_NOEXCEPT;

/* One of them: its node, outcome, and the days `uiterlijk` and `gerealiseerd`. Each pointer may be NULL.
 * Errors: ARGUMENT.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_status jr_result_part(const jr_result *result, int32_t finding, int32_t which, int32_t *node,
                                int32_t *outcome, jr_date *due, jr_date *realised) JR_NOEXCEPT;

/* Where in the JSON form of the dossier a node, or an element of a node, stands: a JSON pointer; see "Buffers".
 * `element` is a fact, list or block, or JR_NONE for the node itself; "" is the case as a whole.
 * Errors: ARGUMENT, BUFFER, NOMEM.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_status jr_result_pointer(const jr_result *result, int32_t node, int32_t element, char *buf, size_t cap,
                                   size_t *needed) JR_NOEXCEPT;

/* Why a finding is what it is: one or two sentences and the source, in a language; see "Buffers".
 * Errors: ARGUMENT, BUFFER, NOMEM.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_status jr_result_explain(const jr_result *result, int32_t finding, int32_t language, char *buf, size_t cap,
                                   size_t *needed) JR_NOEXCEPT;

/* The whole assessment in a format (JR_FORMAT_...) and a language; see "Buffers". As JSON it is byte for byte what
 * jr_assess_json() writes of the same dossier.
 * Errors: ARGUMENT, BUFFER, NOMEM.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_status jr_result_write(const jr_result *result, int32_t format, int32_t language, char *buf, size_t cap,
                                 size_t *needed) JR_NOEXCEPT;

#define JR_FORMAT_JSON 1       /* compact, on one line */
#define JR_FORMAT_JSON_BRIEF 2 /* the same without uitleg, bronnen and onderdelen; no agenda */
#define JR_FORMAT_TEXT 3       /* for people; its layout may change */
#define JR_FORMAT_ICS 4        /* a calendar, RFC 5545; of an agenda only */

/* ---- the fast door: agendas ---------------------------------------------------------------------------- */

/* Makes room for agendas.
 * Errors: ARGUMENT, NOMEM.
 * Memory: gives *out, for jr_agenda_free(). Threads: any. Since: 0. */
JR_API jr_status jr_agenda_new(jr_agenda **out) JR_NOEXCEPT;

/* Frees it.
 * Memory: frees. Threads: own. Since: 0. */
JR_API void jr_agenda_free(jr_agenda *agenda) JR_NOEXCEPT;

/* Finds every day after `from` up to and including `until` on which a finding becomes another, appears or disappears
 * without any new fact: assessing on each day would find the same. What was in the agenda before is gone.
 * Errors: ARGUMENT, DOSSIER, RANGE, OPTION, NOMEM; the agenda is empty then.
 * Memory: the agenda keeps a copy of the dossier; the rule set must stay until the agenda is used again or freed.
 * Threads: own (the agenda); the dossier is read, the rule set is shared. Since: 0. */
JR_API jr_status jr_agenda_find(const jr_ruleset *rules, const jr_dossier *dossier, jr_date from, jr_date until,
                                const jr_options *options, jr_agenda *agenda, jr_error **err) JR_NOEXCEPT;

/* How many moments there are, by day and then in the order of findings. 0 for NULL.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_agenda_count(const jr_agenda *agenda) JR_NOEXCEPT;

/* The first day on which it is so; JR_DATE_NONE when there is no such moment.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_date jr_agenda_date(const jr_agenda *agenda, int32_t moment) JR_NOEXCEPT;

/* The number of the rule; JR_NONE when there is no such moment.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_agenda_rule(const jr_agenda *agenda, int32_t moment) JR_NOEXCEPT;

/* What the finding is about, as jr_result_subject().
 * Errors: ARGUMENT.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_status jr_agenda_subject(const jr_agenda *agenda, int32_t moment, int32_t *node, int32_t *list) JR_NOEXCEPT;

/* The outcome until then; JR_NONE when there was no such finding.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_agenda_before(const jr_agenda *agenda, int32_t moment) JR_NOEXCEPT;

/* The outcome from then on; JR_NONE when there is no such finding any more. The same as before when only dates or the
 * value change.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_agenda_after(const jr_agenda *agenda, int32_t moment) JR_NOEXCEPT;

/* The whole agenda in a format (JR_FORMAT_JSON, _TEXT, _ICS) and a language; see "Buffers".
 * Errors: ARGUMENT, BUFFER, NOMEM.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_status jr_agenda_write(const jr_agenda *agenda, int32_t format, int32_t language, char *buf, size_t cap,
                                 size_t *needed) JR_NOEXCEPT;

/* ---- what there is: facts, lists, blocks, codes --------------------------------------------------------- */

/* Facts are numbered from 1, lists from 1001, blocks from 2001, each up to its count. */

#define JR_FIRST_FACT 1
#define JR_FIRST_LIST 1001
#define JR_FIRST_BLOCK 2001
#define JR_ROOT 0        /* the case itself, as what an element stands in */
#define JR_ABROAD (-1)   /* the municipality "buitenland" */

#define JR_TYPE_DATE 1
#define JR_TYPE_BOOLEAN 2
#define JR_TYPE_CODE 3
#define JR_TYPE_CODES 4 /* a set of codes: a mask of bits */
#define JR_TYPE_MUNICIPALITY 5
#define JR_TYPE_NUMBER 6
#define JR_TYPE_TEXT 7
#define JR_TYPE_MUNICIPALITIES 8 /* a set: jr_result_item() */

/* How many facts there are.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_fact_count(void) JR_NOEXCEPT;

/* How many lists there are.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_list_count(void) JR_NOEXCEPT;

/* How many blocks there are.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_block_count(void) JR_NOEXCEPT;

/* The name of a fact, list or block as rules write it: "maatregelen.koers.bepaald". NULL when there is none.
 * Memory: borrowed, for ever. Threads: any. Since: 0. */
JR_API const char *jr_element_name(int32_t element) JR_NOEXCEPT;

/* What it is, in Dutch. NULL when there is none.
 * Memory: borrowed, for ever. Threads: any. Since: 0. */
JR_API const char *jr_element_doc(int32_t element) JR_NOEXCEPT;

/* The list or block it stands in, or JR_ROOT; JR_NONE when there is none. Of a fact of a node that several lists
 * share (woonplaats.*): the first of them.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_element_home(int32_t element) JR_NOEXCEPT;

/* The fact, list or block with this name; JR_NONE when there is none.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_element_find(const char *name, size_t len) JR_NOEXCEPT;

/* The type of a fact, JR_TYPE_...; JR_NONE when there is none.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_fact_type(int32_t fact) JR_NOEXCEPT;

/* 1 when a dossier is refused without this fact in a node that it belongs to, 0 when it may stay unknown; JR_NONE
 * when there is none.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_fact_required(int32_t fact) JR_NOEXCEPT;

/* How many codes a fact with codes has; 0 for any other.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_code_count(int32_t fact) JR_NOEXCEPT;

/* The word for a code of a fact; NULL when there is none.
 * Memory: borrowed, for ever. Threads: any. Since: 0. */
JR_API const char *jr_code_name(int32_t fact, int32_t code) JR_NOEXCEPT;

/* The code of a fact with this word; JR_NONE when there is none.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_code_find(int32_t fact, const char *name, size_t len) JR_NOEXCEPT;

/* How many outcomes there are; they are numbered from 0.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_outcome_count(void) JR_NOEXCEPT;

/* The word for an outcome, "niet_voldaan"; NULL when there is none.
 * Memory: borrowed, for ever. Threads: any. Since: 0. */
JR_API const char *jr_outcome_name(int32_t outcome) JR_NOEXCEPT;

/* How many fields findings may have.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_field_count(void) JR_NOEXCEPT;

/* The number of the field with this place in the list of fields, from 0; JR_NONE when there is none.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_field_at(int32_t place) JR_NOEXCEPT;

/* The key of a field in the JSON form, "uiterlijk", "andere_versie.stap"; NULL when there is none.
 * Memory: borrowed, for ever. Threads: any. Since: 0. */
JR_API const char *jr_field_name(int32_t field) JR_NOEXCEPT;

/* What a field says, in Dutch; NULL when there is none.
 * Memory: borrowed, for ever. Threads: any. Since: 0. */
JR_API const char *jr_field_doc(int32_t field) JR_NOEXCEPT;

/* The type of a field, JR_TYPE_...; JR_NONE when there is none.
 * Memory: none. Threads: any. Since: 0. */
JR_API int32_t jr_field_type(int32_t field) JR_NOEXCEPT;

/* ---- what there is: rules, choices, parts, municipalities ----------------------------------------------- */

/* How many rules there are, versions counted apart; numbered from 0, and valid for this rule set alone.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_rule_count(const jr_ruleset *rules) JR_NOEXCEPT;

/* The first version of the rule with this id; JR_NONE when there is none.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_rule_find(const jr_ruleset *rules, const char *id, size_t len) JR_NOEXCEPT;

/* The id of a rule; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_rule_id(const jr_ruleset *rules, int32_t rule) JR_NOEXCEPT;

/* Its title in a language; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_rule_title(const jr_ruleset *rules, int32_t rule, int32_t language) JR_NOEXCEPT;

/* What it says in a language, in our own words; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_rule_doc(const jr_ruleset *rules, int32_t rule, int32_t language) JR_NOEXCEPT;

/* Its kind: "norm", "bepaling" or "vlag"; NULL when there is none.
 * Memory: borrowed, for ever. Threads: shared. Since: 0. */
JR_API const char *jr_rule_kind(const jr_ruleset *rules, int32_t rule) JR_NOEXCEPT;

/* Its severity: "wet", "norm", "intern", "afspraak" or "advies"; NULL when there is none.
 * Memory: borrowed, for ever. Threads: shared. Since: 0. */
JR_API const char *jr_rule_severity(const jr_ruleset *rules, int32_t rule) JR_NOEXCEPT;

/* The number of the part it belongs to; JR_NONE when there is none.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_rule_part(const jr_ruleset *rules, int32_t rule) JR_NOEXCEPT;

/* The first day on which it holds; JR_DATE_NONE when that is always so.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_date jr_rule_from(const jr_ruleset *rules, int32_t rule) JR_NOEXCEPT;

/* The last day on which it holds; JR_DATE_NONE when there is no end.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_date jr_rule_until(const jr_ruleset *rules, int32_t rule) JR_NOEXCEPT;

/* How many sources it has.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_rule_source_count(const jr_ruleset *rules, int32_t rule) JR_NOEXCEPT;

/* The title of one of its sources; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_rule_source(const jr_ruleset *rules, int32_t rule, int32_t which) JR_NOEXCEPT;

/* How many choices there are: points on which the sources leave room, or contradict each other.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_choice_count(const jr_ruleset *rules) JR_NOEXCEPT;

/* The id of a choice; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_choice_id(const jr_ruleset *rules, int32_t choice) JR_NOEXCEPT;

/* Its title in a language; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_choice_title(const jr_ruleset *rules, int32_t choice, int32_t language) JR_NOEXCEPT;

/* The number of the value it has when nothing is chosen; JR_NONE when there is no such choice.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_choice_standard(const jr_ruleset *rules, int32_t choice) JR_NOEXCEPT;

/* How many values it has.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_choice_value_count(const jr_ruleset *rules, int32_t choice) JR_NOEXCEPT;

/* The id of one of its values; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_choice_value(const jr_ruleset *rules, int32_t choice, int32_t which) JR_NOEXCEPT;

/* How many parts there are.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_part_count(const jr_ruleset *rules) JR_NOEXCEPT;

/* The id of a part; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_part_id(const jr_ruleset *rules, int32_t part) JR_NOEXCEPT;

/* Its title; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_part_title(const jr_ruleset *rules, int32_t part) JR_NOEXCEPT;

/* 1 when it is on without any wish, 0 when it has to be switched on; JR_NONE when there is none.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_part_standard(const jr_ruleset *rules, int32_t part) JR_NOEXCEPT;

/* How many municipalities there are, those that changed once for each period.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_municipality_count(const jr_ruleset *rules) JR_NOEXCEPT;

/* Its number (153 for "0153"); JR_NONE when there is none.
 * Memory: none. Threads: shared. Since: 0. */
JR_API int32_t jr_municipality_code(const jr_ruleset *rules, int32_t which) JR_NOEXCEPT;

/* Its name; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_municipality_name(const jr_ruleset *rules, int32_t which) JR_NOEXCEPT;

/* The region for youth care it lies in; NULL when there is none.
 * Memory: borrowed, as long as the rule set. Threads: shared. Since: 0. */
JR_API const char *jr_municipality_region(const jr_ruleset *rules, int32_t which) JR_NOEXCEPT;

/* The first day on which this holds; JR_DATE_NONE when that is always so.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_date jr_municipality_from(const jr_ruleset *rules, int32_t which) JR_NOEXCEPT;

/* The last day on which this holds; JR_DATE_NONE when there is no end.
 * Memory: none. Threads: shared. Since: 0. */
JR_API jr_date jr_municipality_until(const jr_ruleset *rules, int32_t which) JR_NOEXCEPT;

/* ---- numbers ------------------------------------------------------------------------------------------- */

/* From here to the end of the numbers everything is made from the tables of the library by scripts/c-numbers. */
/* begin of the numbers */

/* facts, with their type; a required one must be set in every node it belongs to */

/* of the case itself */
#define JR_GEBOORTEDATUM 1 /* date, required: Geboortedatum; mag na de peildatum liggen. */

/* of brp */
#define JR_BRP_VAN 2 /* date, required: Eerste dag van de inschrijving. */
#define JR_BRP_TOT_EN_MET 3 /* date, required: Laatste dag; null loopt nog. */
#define JR_BRP_ADRES 4 /* code, required: Soort adres. */
#define JR_BRP_GEMEENTE 5 /* municipality, required: Gemeente van inschrijving; null precies dan als adres geen is. */
#define JR_BRP_AANTEKENING_2_26 6 /* boolean: Aantekening van artikel 2.26 Wet BRP; ontbrekend telt als false. */

/* of verblijf */
#define JR_VERBLIJF_VAN 7 /* date, required: Eerste dag; bij pleegzorg de formele start. */
#define JR_VERBLIJF_TOT_EN_MET 8 /* date, required: Laatste dag; null loopt nog. */
#define JR_VERBLIJF_SOORT 9 /* code, required: Soort verblijf. */
#define JR_VERBLIJF_EINDE 10 /* code: Waarom het verblijf eindigde. */

/* of the case itself */
/* boolean: Jeugdreclassering of hulp die aansluit op een afgelopen verblijf in een JJI. */
#define JR_JEUGDRECLASSERING_NA_JJI 11
/* municipality: BRP-gemeente van de moeder bij de geboorte; null is niet vast te stellen. */
#define JR_MOEDER_BRP_BIJ_GEBOORTE 12

/* of hulpvraag */
#define JR_HULPVRAAG_DATUM 13 /* date: Datum van de hulpvraag. */
#define JR_HULPVRAAG_WERKELIJK_VERBLIJF 14 /* municipality: Gemeente van werkelijk verblijf bij de hulpvraag. */

/* of buiten_nederland */
#define JR_BUITEN_NEDERLAND_VAN 15 /* date, required: Eerste dag buiten Nederland. */
#define JR_BUITEN_NEDERLAND_TOT_EN_MET 16 /* date, required: Laatste dag; null duurt nog. */
#define JR_BUITEN_NEDERLAND_TIJDELIJK 17 /* boolean, required: Of het verblijf buiten Nederland tijdelijk is. */

/* of gezag */
#define JR_GEZAG_VAN 18 /* date, required: Eerste dag. */
#define JR_GEZAG_TOT_EN_MET 19 /* date, required: Laatste dag; null loopt nog. */
#define JR_GEZAG_BIJ 20 /* codes, required: Wie het gezag heeft; leeg is niemand. */

/* of woonplaats.* */
#define JR_WOONPLAATS_VAN 21 /* date, required: Eerste dag. */
#define JR_WOONPLAATS_TOT_EN_MET 22 /* date, required: Laatste dag; null loopt nog. */
#define JR_WOONPLAATS_GEMEENTE 23 /* municipality, required: Gemeente. */

/* of feitelijk_bij */
#define JR_FEITELIJK_BIJ_VAN 24 /* date, required: Eerste dag. */
#define JR_FEITELIJK_BIJ_TOT_EN_MET 25 /* date, required: Laatste dag; null loopt nog. */
#define JR_FEITELIJK_BIJ_BIJ 26 /* code, required: Bij wie. */

/* of werkelijk_verblijf */
#define JR_WERKELIJK_VERBLIJF_VAN 27 /* date, required: Eerste dag. */
#define JR_WERKELIJK_VERBLIJF_TOT_EN_MET 28 /* date, required: Laatste dag; null loopt nog. */
#define JR_WERKELIJK_VERBLIJF_GEMEENTE 29 /* municipality, required: Gemeente. */

/* of maatregelen */
#define JR_MAATREGELEN_SOORT 30 /* code, required: Soort maatregel. */
#define JR_MAATREGELEN_GI 31 /* code: Gecertificeerde instelling die uitvoert. */
#define JR_MAATREGELEN_UITGESPROKEN 32 /* date: Dag van de uitspraak. */
#define JR_MAATREGELEN_GI_IN_KENNIS 33 /* date: Dag waarop de gecertificeerde instelling in kennis is gesteld. */
#define JR_MAATREGELEN_EINDE 34 /* date: Laatste dag volgens de beschikking; null is geen einddatum. */
#define JR_MAATREGELEN_BEEINDIGD 35 /* date: Dag waarop de maatregel werkelijk eindigde. */

/* of maatregelen.verlengingen */
#define JR_MAATREGELEN_VERLENGINGEN_UITGESPROKEN 36 /* date: Dag van de verlenging. */
#define JR_MAATREGELEN_VERLENGINGEN_EINDE 37 /* date: Nieuwe laatste dag. */
#define JR_MAATREGELEN_VERLENGINGEN_REDENEN 38 /* codes: Waarom is verlengd. */

/* of maatregelen.jeugdbeschermers */
#define JR_MAATREGELEN_JEUGDBESCHERMERS_VAN 39 /* date, required: Eerste dag. */
#define JR_MAATREGELEN_JEUGDBESCHERMERS_TOT_EN_MET 40 /* date, required: Laatste dag; null loopt nog. */
#define JR_MAATREGELEN_JEUGDBESCHERMERS_ROL 41 /* code, required: Rol in het gezin. */
#define JR_MAATREGELEN_JEUGDBESCHERMERS_REDEN_EINDE 42 /* code: Waarom de inzet eindigde. */

/* of maatregelen.eerste_contact */
#define JR_MAATREGELEN_EERSTE_CONTACT_JEUGDIGE 43 /* date: Eerste contact met de jeugdige. */
#define JR_MAATREGELEN_EERSTE_CONTACT_GEZAG 44 /* date: Eerste contact met een ouder of voogd met gezag. */

/* of maatregelen */
/* date: Dag waarop vaststond dat van een familiegroepsplan is afgezien. */
#define JR_MAATREGELEN_FAMILIEGROEPSPLAN_AFGEZIEN 45

/* of maatregelen.koers */
#define JR_MAATREGELEN_KOERS_BEPAALD 46 /* date: Dag waarop de koers is bepaald. */
#define JR_MAATREGELEN_KOERS_DOELEN_BEPAALD 47 /* boolean: De doelen zijn bepaald. */
#define JR_MAATREGELEN_KOERS_HULP_BEPAALD 48 /* boolean: De noodzakelijke hulp is bepaald. */

/* of maatregelen.koers.samenspraak */
#define JR_MAATREGELEN_KOERS_SAMENSPRAAK_GEZIN 49 /* boolean: In samenspraak met het gezin. */
/* code: In samenspraak met het netwerk; nvt als er geen netwerk is. */
#define JR_MAATREGELEN_KOERS_SAMENSPRAAK_NETWERK 50
#define JR_MAATREGELEN_KOERS_SAMENSPRAAK_PROFESSIONALS 51 /* boolean: In samenspraak met betrokken professionals. */

/* of maatregelen.koers */
/* boolean: Een ouder met gezag is het niet eens met de koers. */
#define JR_MAATREGELEN_KOERS_OUDER_MET_GEZAG_ONEENS 52
#define JR_MAATREGELEN_KOERS_NODIG_VOOR 53 /* date: Eerdere dag waarop de koers nodig is. */

/* of maatregelen.koers.toelichting */
#define JR_MAATREGELEN_KOERS_TOELICHTING_VASTGELEGD 54 /* date: Dag waarop de uitleg is vastgelegd. */
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN 55 /* code: Reden van de late koers. */

/* of maatregelen.hulp */
#define JR_MAATREGELEN_HULP_VOOR 56 /* code, required: Voor wie de hulp is. */
#define JR_MAATREGELEN_HULP_NOODZAKELIJK 57 /* boolean: De hulp is noodzakelijk; ontbrekend telt als true. */
#define JR_MAATREGELEN_HULP_AANGEMELD 58 /* date: Dag van aanmelding bij de aanbieder. */
#define JR_MAATREGELEN_HULP_WACHT_SINDS 59 /* date: Dag sinds wanneer wordt gewacht. */
#define JR_MAATREGELEN_HULP_INTAKE 60 /* date: Dag van de intake. */
#define JR_MAATREGELEN_HULP_WACHTLIJST_NA_INTAKE 61 /* boolean: Na de intake op een wachtlijst. */
#define JR_MAATREGELEN_HULP_GESTART 62 /* date: Dag waarop de hulp werkelijk begon. */
#define JR_MAATREGELEN_HULP_BEEINDIGD 63 /* date: Laatste dag van de hulp. */
#define JR_MAATREGELEN_HULP_DOORBRAAKAANPAK 64 /* boolean: Tot stand gekomen in de doorbraakaanpak. */
#define JR_MAATREGELEN_HULP_NODIG_VOOR 65 /* date: Eerdere dag waarop de hulp nodig is. */
#define JR_MAATREGELEN_HULP_SLUIT_AAN 66 /* boolean: Sluit aan bij jeugdige en ouders. */
#define JR_MAATREGELEN_HULP_CONFORM_PLAN 67 /* boolean: Komt overeen met het plan. */
/* boolean: Professional en gezin vinden het alternatief passend. */
#define JR_MAATREGELEN_HULP_ALTERNATIEF_PASSEND 68
/* boolean: De professional kan toelichten dat de hulp bijdraagt. */
#define JR_MAATREGELEN_HULP_PROFESSIONAL_LICHT_TOE 69
#define JR_MAATREGELEN_HULP_GEZIN_ERVAART_BIJDRAGE 70 /* boolean: Het gezin ervaart dat de hulp bijdraagt. */

/* of maatregelen.hulp.toelichting */
#define JR_MAATREGELEN_HULP_TOELICHTING_VASTGELEGD 71 /* date: Dag waarop de uitleg is vastgelegd. */
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN 72 /* code: Reden van de late hulp. */

/* of jeugdhulp */
#define JR_JEUGDHULP_SOORT 73 /* code, required: Soort jeugdhulp. */
#define JR_JEUGDHULP_GESTART 74 /* date: Eerste dag. */
#define JR_JEUGDHULP_BEEINDIGD 75 /* date: Laatste dag. */

/* of overgang */
#define JR_OVERGANG_TOEKOMSTPLAN 76 /* date: Dag waarop het toekomstplan er was. */

/* of overgang.verlengde_jeugdhulp */
#define JR_OVERGANG_VERLENGDE_JEUGDHULP_BEPAALD 77 /* date: Dag waarop verlengde jeugdhulp is bepaald. */
#define JR_OVERGANG_VERLENGDE_JEUGDHULP_NOODZAKELIJK 78 /* boolean: Verlengde jeugdhulp is noodzakelijk. */
#define JR_OVERGANG_VERLENGDE_JEUGDHULP_HERVATTING 79 /* boolean: Het gaat om hervatting van hulp. */

/* of overgang */
#define JR_OVERGANG_WIL_PLEEGZORG_BEEINDIGEN 80 /* boolean: De jongere wil de pleegzorg beeindigen. */
#define JR_OVERGANG_WIL_GEZINSHUIS_VERLATEN 81 /* boolean: De jongere wil het gezinshuis verlaten. */
#define JR_OVERGANG_STARTKWALIFICATIE 82 /* boolean: Heeft een startkwalificatie. */
#define JR_OVERGANG_WMO_MELDING 83 /* date: Dag van de melding voor de Wmo. */

/* of tafels */
#define JR_TAFELS_AANGEMELD 84 /* date: Dag van aanmelding voor de tafel. */
#define JR_TAFELS_SOORT_ONDERZOEK 85 /* code: Soort raadsonderzoek. */
#define JR_TAFELS_MOMENT 86 /* number: Eerste of tweede moment aan de tafel. */
#define JR_TAFELS_GEHOUDEN 87 /* date: Dag van de tafel. */
#define JR_TAFELS_ZITTING 88 /* date: Dag van de zitting. */

/* of tafels.aanwezig */
#define JR_TAFELS_AANWEZIG_RAAD 89 /* boolean: De Raad voor de Kinderbescherming was er. */
#define JR_TAFELS_AANWEZIG_VOORZITTER 90 /* boolean: De voorzitter was er. */
#define JR_TAFELS_AANWEZIG_GEMEENTE 91 /* boolean: De gemeente was er. */
#define JR_TAFELS_AANWEZIG_OUDERS 92 /* boolean: De ouders waren er. */
#define JR_TAFELS_AANWEZIG_JEUGDIGE 93 /* boolean: De jeugdige was er. */
#define JR_TAFELS_AANWEZIG_NETWERK 94 /* boolean: Het netwerk was er. */

/* of tafels.reden_afwezig */
#define JR_TAFELS_REDEN_AFWEZIG_OUDERS 95 /* code: Waarom de ouders er niet waren. */
#define JR_TAFELS_REDEN_AFWEZIG_JEUGDIGE 96 /* code: Waarom de jeugdige er niet was. */

/* of tafels */
#define JR_TAFELS_UITKOMST 97 /* code: Uitkomst van de tafel. */

/* of keten */
#define JR_KETEN_MELDING_VT 98 /* date: Melding bij Veilig Thuis. */
#define JR_KETEN_TRIAGE_VT 99 /* date: Triage door Veilig Thuis. */
#define JR_KETEN_BESLUIT_ONDERZOEK_VT 100 /* date: Besluit tot onderzoek door Veilig Thuis. */
#define JR_KETEN_START_ONDERZOEK_VT 101 /* date: Start van dat onderzoek. */
#define JR_KETEN_EINDE_ONDERZOEK_VT 102 /* date: Einde van dat onderzoek. */
#define JR_KETEN_VERZOEK_RAAD 103 /* date: Verzoek aan de Raad voor de Kinderbescherming. */
#define JR_KETEN_START_RAAD 104 /* date: Start van het raadsonderzoek. */
#define JR_KETEN_RAPPORT_RAAD 105 /* date: Rapport van de Raad. */
#define JR_KETEN_ZITTING 106 /* date: Zitting bij de kinderrechter. */
#define JR_KETEN_UITSPRAAK 107 /* date: Uitspraak van de kinderrechter. */
#define JR_KETEN_INTAKE_GI 108 /* date: Intake bij de gecertificeerde instelling. */

/* of koploper */
#define JR_KOPLOPER_VERZOEK_INGEDIEND 109 /* date: Dag waarop het verzoek is ingediend. */
#define JR_KOPLOPER_VERZOEKER_LID_VAN_TEAM 110 /* boolean: De verzoeker is lid van het betrokken team. */
#define JR_KOPLOPER_VERZOEKER_ORGANISATIE 111 /* code: Organisatie van de verzoeker. */
#define JR_KOPLOPER_CONTACT_JEUGDIGE 112 /* date: Contact met de jeugdige. */

/* of koploper.contact_ouders */
#define JR_KOPLOPER_CONTACT_OUDERS_DATUM 113 /* date: Dag van het contact met deze ouder. */

/* of koploper */
#define JR_KOPLOPER_TEAM 114 /* codes: Organisaties in het team. */
#define JR_KOPLOPER_REGIE_GI_VANAF 115 /* date: Dag vanaf welke de GI de regie heeft. */
#define JR_KOPLOPER_LOKALE_TOEGANG_BETROKKEN 116 /* boolean: De lokale toegang is betrokken. */
#define JR_KOPLOPER_TAFEL_DOOR_LOKALE_TOEGANG 117 /* date: Dag waarop de lokale toegang een tafel belegde. */

/* lists */

#define JR_BRP 1001 /* Inschrijvingen in de Basisregistratie Personen. */
#define JR_VERBLIJF 1002 /* Verblijf buiten het eigen gezin. */
#define JR_BUITEN_NEDERLAND 1003 /* Perioden buiten Nederland. */
#define JR_GEZAG 1004 /* Wie het gezag had. */
#define JR_WOONPLAATS_MOEDER 1005 /* Woonplaats van de moeder. */
#define JR_WOONPLAATS_VADER 1006 /* Woonplaats van de vader. */
#define JR_WOONPLAATS_VOOGD 1007 /* Woonplaats van de voogd. */
#define JR_WOONPLAATS_JEUGDIGE 1008 /* Woonplaats van de jeugdige. */
#define JR_FEITELIJK_BIJ 1009 /* Bij wie de jeugdige feitelijk woonde. */
#define JR_WERKELIJK_VERBLIJF 1010 /* In welke gemeente de jeugdige werkelijk verbleef. */
#define JR_MAATREGELEN 1011 /* Jeugdbeschermings- en jeugdreclasseringsmaatregelen. */
#define JR_MAATREGELEN_VERLENGINGEN 1012 /* Verlengingen van de maatregel. */
/* Wie namens de gecertificeerde instelling aan het gezin verbonden was. */
#define JR_MAATREGELEN_JEUGDBESCHERMERS 1013
#define JR_MAATREGELEN_HULP 1014 /* Onderdelen van de hulp bij de maatregel. */
#define JR_JEUGDHULP 1015 /* Jeugdhulp, ook zonder maatregel. */
#define JR_TAFELS 1016 /* Jeugdbeschermingstafels. */
#define JR_KOPLOPER_CONTACT_OUDERS 1017 /* Contact met elke ouder voor het verzoek. */

/* blocks: objects that occur once */

#define JR_HULPVRAAG 2001 /* De eerste hulpvraag en waar de jeugdige toen werkelijk verbleef. */
#define JR_WOONPLAATS 2002 /* Woonplaatsen, voor de regels die tot en met 2021 golden. */
#define JR_OVERGANG 2003 /* De overgang van 18- naar 18+. */
#define JR_OVERGANG_VERLENGDE_JEUGDHULP 2004 /* Jeugdhulp na de achttiende verjaardag. */
#define JR_KETEN 2005 /* Data uit de keten van melding tot intake bij de GI. */
#define JR_KOPLOPER 2006 /* Feiten voor het advies jeugdbeschermingsketen Flevoland. */
#define JR_MAATREGELEN_EERSTE_CONTACT 2007 /* Eerste contact van de jeugdbeschermer. */
#define JR_MAATREGELEN_KOERS 2008 /* De koers van de maatregel. */
#define JR_MAATREGELEN_KOERS_SAMENSPRAAK 2009 /* Met wie de koers in samenspraak is uitgezet. */
#define JR_MAATREGELEN_KOERS_TOELICHTING 2010 /* Vastgelegde uitleg van een late koers. */
#define JR_MAATREGELEN_HULP_TOELICHTING 2011 /* Vastgelegde uitleg van late hulp. */
#define JR_TAFELS_AANWEZIG 2012 /* Wie aan de tafel aanwezig waren. */
#define JR_TAFELS_REDEN_AFWEZIG 2013 /* Waarom ouders of jeugdige afwezig waren. */

/* codes, by their fact; of a fact with several codes each is the place of a bit */

/* brp.adres */
#define JR_BRP_ADRES_WOONADRES 0
#define JR_BRP_ADRES_BRIEFADRES 1
#define JR_BRP_ADRES_GEEN 2

/* verblijf.soort */
#define JR_VERBLIJF_SOORT_JEUGDHULPAANBIEDER 0
#define JR_VERBLIJF_SOORT_GEZINSHUIS 1
#define JR_VERBLIJF_SOORT_GESLOTEN 2
#define JR_VERBLIJF_SOORT_CRISIS 3
#define JR_VERBLIJF_SOORT_PLEEGZORG 4
#define JR_VERBLIJF_SOORT_OPVANG_WMO 5
#define JR_VERBLIJF_SOORT_BESCHERMD_WONEN 6
#define JR_VERBLIJF_SOORT_JJI 7
#define JR_VERBLIJF_SOORT_WLZ 8
#define JR_VERBLIJF_SOORT_LOGEER 9
#define JR_VERBLIJF_SOORT_MOEDER_KINDHUIS 10
#define JR_VERBLIJF_SOORT_NETWERK_INFORMEEL 11
#define JR_VERBLIJF_SOORT_ZIEKENHUIS 12
#define JR_VERBLIJF_SOORT_COA 13
#define JR_VERBLIJF_SOORT_NIDOS 14
#define JR_VERBLIJF_SOORT_INTERNAAT 15
#define JR_VERBLIJF_SOORT_PI 16
#define JR_VERBLIJF_SOORT_ANDERE_REGELING 17

/* verblijf.einde */
#define JR_VERBLIJF_EINDE_NAAR_HUIS 0
#define JR_VERBLIJF_EINDE_TIJDELIJK 1
#define JR_VERBLIJF_EINDE_OVERGANG 2

/* gezag.bij */
#define JR_GEZAG_BIJ_MOEDER 0
#define JR_GEZAG_BIJ_VADER 1
#define JR_GEZAG_BIJ_VOOGD 2
#define JR_GEZAG_BIJ_GI 3

/* feitelijk_bij.bij */
#define JR_FEITELIJK_BIJ_BIJ_MOEDER 0
#define JR_FEITELIJK_BIJ_BIJ_VADER 1
#define JR_FEITELIJK_BIJ_BIJ_ELDERS 2

/* maatregelen.soort */
#define JR_MAATREGELEN_SOORT_OTS 0
#define JR_MAATREGELEN_SOORT_VOTS 1
#define JR_MAATREGELEN_SOORT_VOOGDIJ 2
#define JR_MAATREGELEN_SOORT_VOORLOPIGE_VOOGDIJ 3
#define JR_MAATREGELEN_SOORT_JEUGDRECLASSERING 4

/* maatregelen.gi */
#define JR_MAATREGELEN_GI_JBOV 0
#define JR_MAATREGELEN_GI_LJR 1
#define JR_MAATREGELEN_GI_WSS 2
#define JR_MAATREGELEN_GI_ANDERE 3

/* maatregelen.verlengingen.redenen */
#define JR_MAATREGELEN_VERLENGINGEN_REDENEN_HULP_NIET_TIJDIG 0
#define JR_MAATREGELEN_VERLENGINGEN_REDENEN_ONTWIKKELINGSBEDREIGING 1
#define JR_MAATREGELEN_VERLENGINGEN_REDENEN_DOELEN_NIET_BEREIKT 2
#define JR_MAATREGELEN_VERLENGINGEN_REDENEN_WACHTTIJD 3
#define JR_MAATREGELEN_VERLENGINGEN_REDENEN_OVERIG 4

/* maatregelen.jeugdbeschermers.rol */
#define JR_MAATREGELEN_JEUGDBESCHERMERS_ROL_VAST 0
#define JR_MAATREGELEN_JEUGDBESCHERMERS_ROL_TIJDELIJK_CONTACTPERSOON 1
#define JR_MAATREGELEN_JEUGDBESCHERMERS_ROL_BUREAUDIENST 2

/* maatregelen.jeugdbeschermers.reden_einde */
#define JR_MAATREGELEN_JEUGDBESCHERMERS_REDEN_EINDE_VERLOOP 0
#define JR_MAATREGELEN_JEUGDBESCHERMERS_REDEN_EINDE_ZIEKTE 1
#define JR_MAATREGELEN_JEUGDBESCHERMERS_REDEN_EINDE_VAST_MOMENT 2
#define JR_MAATREGELEN_JEUGDBESCHERMERS_REDEN_EINDE_OP_VERZOEK 3
#define JR_MAATREGELEN_JEUGDBESCHERMERS_REDEN_EINDE_OVERDRACHT_GI 4
#define JR_MAATREGELEN_JEUGDBESCHERMERS_REDEN_EINDE_EINDE_MAATREGEL 5

/* maatregelen.koers.samenspraak.netwerk */
#define JR_MAATREGELEN_KOERS_SAMENSPRAAK_NETWERK_FALSE 0
#define JR_MAATREGELEN_KOERS_SAMENSPRAAK_NETWERK_TRUE 1
#define JR_MAATREGELEN_KOERS_SAMENSPRAAK_NETWERK_NVT 2

/* maatregelen.koers.toelichting.reden */
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN_WACHTTIJD_AANBIEDER 0
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN_GEEN_AANBOD 1
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN_NIET_GECONTRACTEERD 2
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN_OUDER_NIET_AKKOORD 3
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN_COMPLEXE_SCHEIDING 4
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN_WOONPLAATS_ONDUIDELIJK 5
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN_OVERGANG_18 6
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN_WACHTTIJD_DIAGNOSTIEK 7
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN_CRISISPLEK 8
#define JR_MAATREGELEN_KOERS_TOELICHTING_REDEN_OVERIG 9

/* maatregelen.hulp.voor */
#define JR_MAATREGELEN_HULP_VOOR_JEUGDIGE 0
#define JR_MAATREGELEN_HULP_VOOR_OUDERS 1
#define JR_MAATREGELEN_HULP_VOOR_GEZIN 2

/* maatregelen.hulp.toelichting.reden */
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN_WACHTTIJD_AANBIEDER 0
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN_GEEN_AANBOD 1
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN_NIET_GECONTRACTEERD 2
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN_OUDER_NIET_AKKOORD 3
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN_COMPLEXE_SCHEIDING 4
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN_WOONPLAATS_ONDUIDELIJK 5
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN_OVERGANG_18 6
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN_WACHTTIJD_DIAGNOSTIEK 7
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN_CRISISPLEK 8
#define JR_MAATREGELEN_HULP_TOELICHTING_REDEN_OVERIG 9

/* jeugdhulp.soort */
#define JR_JEUGDHULP_SOORT_AMBULANT 0
#define JR_JEUGDHULP_SOORT_PLEEGZORG 1
#define JR_JEUGDHULP_SOORT_GEZINSHUIS 2
#define JR_JEUGDHULP_SOORT_VERBLIJF 3
#define JR_JEUGDHULP_SOORT_GESLOTEN 4
#define JR_JEUGDHULP_SOORT_GGZ 5
#define JR_JEUGDHULP_SOORT_BEGELEIDING 6
#define JR_JEUGDHULP_SOORT_PERSOONLIJKE_VERZORGING 7
#define JR_JEUGDHULP_SOORT_JEUGDRECLASSERING 8

/* tafels.soort_onderzoek */
#define JR_TAFELS_SOORT_ONDERZOEK_CIVIEL 0
#define JR_TAFELS_SOORT_ONDERZOEK_GEZAG_OMGANG 1
#define JR_TAFELS_SOORT_ONDERZOEK_STRAF 2
#define JR_TAFELS_SOORT_ONDERZOEK_SCHOOLVERZUIM 3

/* tafels.reden_afwezig.ouders */
#define JR_TAFELS_REDEN_AFWEZIG_OUDERS_VERHINDERD 0
#define JR_TAFELS_REDEN_AFWEZIG_OUDERS_WIL_NIET 1
#define JR_TAFELS_REDEN_AFWEZIG_OUDERS_NIET_UITGENODIGD 2
#define JR_TAFELS_REDEN_AFWEZIG_OUDERS_NIET_VEILIG 3
#define JR_TAFELS_REDEN_AFWEZIG_OUDERS_ONBEKEND 4

/* tafels.reden_afwezig.jeugdige */
#define JR_TAFELS_REDEN_AFWEZIG_JEUGDIGE_VERHINDERD 0
#define JR_TAFELS_REDEN_AFWEZIG_JEUGDIGE_WIL_NIET 1
#define JR_TAFELS_REDEN_AFWEZIG_JEUGDIGE_NIET_UITGENODIGD 2
#define JR_TAFELS_REDEN_AFWEZIG_JEUGDIGE_NIET_VEILIG 3
#define JR_TAFELS_REDEN_AFWEZIG_JEUGDIGE_ONBEKEND 4

/* tafels.uitkomst */
#define JR_TAFELS_UITKOMST_VRIJWILLIG_KADER 0
#define JR_TAFELS_UITKOMST_RAADSONDERZOEK 1

/* koploper.verzoeker_organisatie */
#define JR_KOPLOPER_VERZOEKER_ORGANISATIE_RAAD 0
#define JR_KOPLOPER_VERZOEKER_ORGANISATIE_OM 1
#define JR_KOPLOPER_VERZOEKER_ORGANISATIE_ANDERE 2

/* koploper.team */
#define JR_KOPLOPER_TEAM_VT 0
#define JR_KOPLOPER_TEAM_RAAD 1
#define JR_KOPLOPER_TEAM_GI 2
#define JR_KOPLOPER_TEAM_LOKALE_TOEGANG 3
#define JR_KOPLOPER_TEAM_ANDERE 4

/* outcomes */

#define JR_OUTCOME_VOLDAAN 0
#define JR_OUTCOME_VOLDAAN_DOORBRAAK 1
#define JR_OUTCOME_TOEGELICHT 2
#define JR_OUTCOME_NIET_VOLDAAN 3
#define JR_OUTCOME_LOPEND 4
#define JR_OUTCOME_ONBEKEND 5
#define JR_OUTCOME_NIET_VAN_TOEPASSING 6
#define JR_OUTCOME_BEPAALD 7
#define JR_OUTCOME_MEERDERE_MOGELIJK 8
#define JR_OUTCOME_AAN 9
#define JR_OUTCOME_UIT 10

/* fields of findings, with their type */

#define JR_FIELD_UITKOMST 1 /* code: De uitkomst. */
#define JR_FIELD_START 2 /* date: Dag waarop de termijn begon. */
#define JR_FIELD_UITERLIJK 3 /* date: Laatste dag waarop het op tijd is. */
#define JR_FIELD_GEREALISEERD 4 /* date: Dag waarop het gebeurd is. */
#define JR_FIELD_DAGEN_OVER 5 /* number: Dagen die er nog zijn; negatief is te laat. */
#define JR_FIELD_KALENDER_VOLLEDIG 6 /* boolean: Of de feestdagen van de hele termijn vastgesteld zijn. */
#define JR_FIELD_VANAF 7 /* date: Eerste dag van een vlag. */
#define JR_FIELD_TOT_EN_MET 8 /* date: Laatste dag van een vlag. */
#define JR_FIELD_HOUDBAAR_TOT_EN_MET 9 /* date: Laatste dag waarop de bevinding zo blijft zonder nieuw feit. */
#define JR_FIELD_GEMEENTE 101 /* municipality: De gemeente. */
#define JR_FIELD_REGIME 102 /* text: Onder welke regels: 2015 of 2022. */
#define JR_FIELD_RIJ 103 /* text: De rij van de beslistabel. */
#define JR_FIELD_ONDERDEEL 104 /* text: Het onderdeel van de wettelijke bepaling. */
#define JR_FIELD_REFERENTIEDATUM 105 /* date: De dag waarop gekeken is. */
#define JR_FIELD_MOGELIJK 106 /* municipalities: De gemeenten die het kunnen zijn. */
#define JR_FIELD_GEMEENTE_OUD 107 /* municipality: De gemeente tot en met 2021. */
#define JR_FIELD_GEMEENTE_NIEUW 108 /* municipality: De gemeente vanaf 2022. */
#define JR_FIELD_VERHUISD 109 /* boolean: Of die twee verschillen. */
#define JR_FIELD_VOORTZETTING_TOT_EN_MET 110 /* date: Tot wanneer de oude afspraken doorlopen. */
#define JR_FIELD_LAATSTE_DAG 111 /* date: Laatste dag van de maatregel. */
#define JR_FIELD_BEGRENSD_DOOR 112 /* text: Waardoor de maatregel dan eindigt. */
#define JR_FIELD_MELDEN_VANAF 113 /* date: Vanaf wanneer melden voor de Wmo kan. */
#define JR_FIELD_BESLUIT_UITERLIJK 114 /* date: Wanneer het besluit er uiterlijk is. */
#define JR_FIELD_DAGEN_GAT 115 /* number: Dagen tussen jeugdhulp en Wmo. */
#define JR_FIELD_SUBREGIO 116 /* text: De subregio van de tafel. */
#define JR_FIELD_DAGDELEN 117 /* number: Dagdelen van de tafel in de week. */
#define JR_FIELD_VERSIE 118 /* text: Welke versie van de ladder. */
#define JR_FIELD_STAP 119 /* number: De trede van de ladder. */
#define JR_FIELD_DAGEN 120 /* number: Hoeveel dagen gewacht is. */
#define JR_FIELD_WIE 121 /* text: Wie opschaalt. */
#define JR_FIELD_NAAR 122 /* text: Naar wie. */
#define JR_FIELD_REGIONALE_PARTNER 123 /* text: De regionale partner. */
#define JR_FIELD_VOLGENDE_STAP_OP 124 /* date: Dag van de volgende trede. */
#define JR_FIELD_ANDERE_VERSIE_VERSIE 125 /* text: De andere versie van de ladder. */
#define JR_FIELD_ANDERE_VERSIE_STAP 126 /* number: De trede daarin. */
#define JR_FIELD_NAAM 127 /* text: De naam van de gemeente. */
#define JR_FIELD_JEUGDHULPREGIO 128 /* text: De jeugdhulpregio. */
#define JR_FIELD_JEUGDBESCHERMINGSREGIO 129 /* text: De jeugdbeschermingsregio. */
#define JR_FIELD_VENSTER_VAN 130 /* date: Eerste dag van een venster; de regel geeft de sleutel. */
#define JR_FIELD_VENSTER_TOT_EN_MET 131 /* date: Laatste dag van een venster; de regel geeft de sleutel. */
#define JR_FIELD_GETOOND 132 /* text: Wat een tabel laat zien; de regel geeft de sleutel. */

/* end of the numbers */

#ifdef __cplusplus
}
#endif

#endif
