/* The fast door of the C face: fills a dossier with numbers, assesses it as of two days and reads numbers
 * back.
 *
 *   assess_fast
 *
 * No JSON anywhere. The dossier and the result are made once; from the second assessment on nothing is
 * allocated. Built by examples/c/CMakeLists.txt and, against an installed library, by
 * tests/install/install_test.py. */
#include <jeugdregels.h>

#include <stdio.h>
#include <string.h>

/* A dossier with the first thing that went wrong: after that nothing more is done. */
typedef struct filling {
  jr_dossier *dossier;
  jr_status status;
} filling;

static void set(filling *f, int32_t node, int32_t fact, int32_t value) {
  if (f->status == JR_OK) {
    f->status = jr_dossier_set(f->dossier, node, fact, value);
  }
}

static void set_day(filling *f, int32_t node, int32_t fact, int32_t y, int32_t m, int32_t d) {
  set(f, node, fact, jr_date_from_ymd(y, m, d));
}

/* Not the same as never setting it: that is unknown. */
static void set_none(filling *f, int32_t node, int32_t fact) {
  if (f->status == JR_OK) {
    f->status = jr_dossier_set_null(f->dossier, node, fact);
  }
}

/* The node of a new entry of a list. */
static int32_t add(filling *f, int32_t parent, int32_t list) {
  int32_t node = f->status == JR_OK ? jr_dossier_add(f->dossier, parent, list) : f->status;

  if (node < 0) {
    f->status = node;
  }
  return node;
}

/* A made-up case: placed under supervision, a permanent worker, a course in time, help that has not begun. */
static jr_status fill(jr_dossier *dossier) {
  static const char label[] = "VB-C-voorbeeld";
  filling f;
  int32_t measure;
  int32_t worker;
  int32_t help;

  f.dossier = dossier;
  f.status = jr_dossier_clear(dossier);
  if (f.status == JR_OK) {
    f.status = jr_dossier_set_label(dossier, label, strlen(label));
  }
  set_day(&f, 0, JR_GEBOORTEDATUM, 2012, 5, 17);

  measure = add(&f, 0, JR_MAATREGELEN);
  set(&f, measure, JR_MAATREGELEN_SOORT, JR_MAATREGELEN_SOORT_OTS);
  set_day(&f, measure, JR_MAATREGELEN_UITGESPROKEN, 2025, 2, 10);
  set_day(&f, measure, JR_MAATREGELEN_GI_IN_KENNIS, 2025, 2, 11);
  set_day(&f, measure, JR_MAATREGELEN_KOERS_BEPAALD, 2025, 3, 20);

  worker = add(&f, measure, JR_MAATREGELEN_JEUGDBESCHERMERS);
  set_day(&f, worker, JR_MAATREGELEN_JEUGDBESCHERMERS_VAN, 2025, 2, 13);
  set_none(&f, worker, JR_MAATREGELEN_JEUGDBESCHERMERS_TOT_EN_MET);
  set(&f, worker, JR_MAATREGELEN_JEUGDBESCHERMERS_ROL, JR_MAATREGELEN_JEUGDBESCHERMERS_ROL_VAST);

  help = add(&f, measure, JR_MAATREGELEN_HULP);
  set(&f, help, JR_MAATREGELEN_HULP_VOOR, JR_MAATREGELEN_HULP_VOOR_JEUGDIGE);
  set_day(&f, help, JR_MAATREGELEN_HULP_AANGEMELD, 2025, 3, 24);
  set_none(&f, help, JR_MAATREGELEN_HULP_GESTART);
  return f.status;
}

/* One line for every finding with a last day, and how many findings of the case say that a rule is not met.
 */
static jr_status print_findings(const jr_ruleset *rules, const jr_result *result) {
  const int32_t count = jr_result_count(result);
  int32_t not_met = 0;
  int32_t i;

  for (i = 0; i < count; ++i) {
    int32_t outcome;
    int32_t due;
    int32_t y;
    int32_t m;
    int32_t d;
    jr_status status = jr_result_get(result, i, JR_FIELD_UITKOMST, &outcome);

    if (status == JR_OK) {
      status = jr_result_get(result, i, JR_FIELD_UITERLIJK, &due);
    }
    if (status != JR_OK) {
      return status;
    }
    not_met += outcome == JR_OUTCOME_NIET_VOLDAAN;
    if (due != JR_NONE && jr_date_to_ymd(due, &y, &m, &d) == JR_OK) {
      printf("  %-28s %-14s %04d-%02d-%02d\n", jr_rule_id(rules, jr_result_rule(result, i)),
             jr_outcome_name(outcome), (int)y, (int)m, (int)d);
    }
  }
  printf("  %d of %d findings: %s\n", (int)not_met, (int)count, jr_outcome_name(JR_OUTCOME_NIET_VOLDAAN));
  return JR_OK;
}

static jr_status run(jr_dossier *dossier, jr_result *result, jr_error **error) {
  static const int32_t days[2][3] = {{2025, 3, 1}, {2025, 6, 1}};
  const jr_ruleset *rules = jr_ruleset_default();
  jr_status status = fill(dossier);
  size_t i;

  for (i = 0; i < 2 && status == JR_OK; ++i) {
    const jr_date as_of = jr_date_from_ymd(days[i][0], days[i][1], days[i][2]);

    printf("%04d-%02d-%02d\n", (int)days[i][0], (int)days[i][1], (int)days[i][2]);
    status = jr_assess(rules, dossier, as_of, NULL, result, error);
    if (status == JR_OK) {
      status = print_findings(rules, result);
    }
  }
  return status;
}

int main(void) {
  jr_dossier *dossier = NULL;
  jr_result *result = NULL;
  jr_error *error = NULL;
  jr_status status = jr_dossier_new(&dossier);

  if (status == JR_OK) {
    status = jr_result_new(&result);
  }
  if (status == JR_OK) {
    status = run(dossier, result, &error);
  }
  if (status != JR_OK) {
    fprintf(stderr, "%s %s: %s\n", jr_status_name(status), jr_error_pointer(error), jr_error_message(error));
  }
  jr_error_free(error);
  jr_result_free(result);
  jr_dossier_free(dossier);
  return status == JR_OK ? 0 : 1;
}
