#include "Templates.h"

static const unsigned char explorer_page_html[] = {
#embed "explorer/page.html"
};
static const unsigned char explorer_explorer_css[] = {
#embed "explorer/explorer.css"
};
static const unsigned char explorer_1_base_js[] = {
#embed "explorer/1-base.js"
};
static const unsigned char explorer_2_state_js[] = {
#embed "explorer/2-state.js"
};
static const unsigned char explorer_3_source_js[] = {
#embed "explorer/3-source.js"
};
static const unsigned char explorer_4_judges_js[] = {
#embed "explorer/4-judges.js"
};
static const unsigned char explorer_5_weights_js[] = {
#embed "explorer/5-weights.js"
};
static const unsigned char explorer_6_what_if_js[] = {
#embed "explorer/6-what-if.js"
};
static const unsigned char explorer_7_pair_js[] = {
#embed "explorer/7-pair.js"
};
static const unsigned char explorer_8_views_js[] = {
#embed "explorer/8-views.js"
};
static const unsigned char explorer_9_main_js[] = {
#embed "explorer/9-main.js"
};
static const unsigned char html_style[] = {
#embed "html/report.css"
};
static const unsigned char appendix[] = {
#embed "report/appendix.mustache"
};
static const unsigned char audits[] = {
#embed "report/audits.mustache"
};
static const unsigned char data[] = {
#embed "report/data.mustache"
};
static const unsigned char disagreements[] = {
#embed "report/disagreements.mustache"
};
static const unsigned char factors[] = {
#embed "report/factors.mustache"
};
static const unsigned char figures_audits[] = {
#embed "report/figures-audits.mustache"
};
static const unsigned char figures_alone[] = {
#embed "report/figures-alone.mustache"
};
static const unsigned char figures_comparing[] = {
#embed "report/figures-comparing.mustache"
};
static const unsigned char figures[] = {
#embed "report/figures.mustache"
};
static const unsigned char finding_circular[] = {
#embed "report/finding-circular.mustache"
};
static const unsigned char finding_family[] = {
#embed "report/finding-family.mustache"
};
static const unsigned char finding_gap[] = {
#embed "report/finding-gap.mustache"
};
static const unsigned char finding_length[] = {
#embed "report/finding-length.mustache"
};
static const unsigned char finding_nearest[] = {
#embed "report/finding-nearest.mustache"
};
static const unsigned char finding_position[] = {
#embed "report/finding-position.mustache"
};
static const unsigned char finding_same[] = {
#embed "report/finding-same.mustache"
};
static const unsigned char finding_scenario[] = {
#embed "report/finding-scenario.mustache"
};
static const unsigned char finding_split[] = {
#embed "report/finding-split.mustache"
};
static const unsigned char finding_top[] = {
#embed "report/finding-top.mustache"
};
static const unsigned char finding_trust[] = {
#embed "report/finding-trust.mustache"
};
static const unsigned char finding_unfitted[] = {
#embed "report/finding-unfitted.mustache"
};
static const unsigned char html[] = {
#embed "report/html.mustache"
};
static const unsigned char imported[] = {
#embed "report/imported.mustache"
};
static const unsigned char judges[] = {
#embed "report/judges.mustache"
};
static const unsigned char kinds[] = {
#embed "report/kinds.mustache"
};
static const unsigned char methods[] = {
#embed "report/methods.mustache"
};
static const unsigned char quality[] = {
#embed "report/quality.mustache"
};
static const unsigned char scenarios[] = {
#embed "report/scenarios.mustache"
};
static const unsigned char sections[] = {
#embed "report/sections.mustache"
};
static const unsigned char similarity[] = {
#embed "report/similarity.mustache"
};
static const unsigned char summary[] = {
#embed "report/summary.mustache"
};
static const unsigned char weights[] = {
#embed "report/weights.mustache"
};
static const unsigned char words[] = {
#embed "report/words.mustache"
};

static const struct embedded_file files[] = {
    {"explorer/page.html", explorer_page_html, sizeof explorer_page_html},
    {"explorer/explorer.css", explorer_explorer_css, sizeof explorer_explorer_css},
    {"explorer/1-base.js", explorer_1_base_js, sizeof explorer_1_base_js},
    {"explorer/2-state.js", explorer_2_state_js, sizeof explorer_2_state_js},
    {"explorer/3-source.js", explorer_3_source_js, sizeof explorer_3_source_js},
    {"explorer/4-judges.js", explorer_4_judges_js, sizeof explorer_4_judges_js},
    {"explorer/5-weights.js", explorer_5_weights_js, sizeof explorer_5_weights_js},
    {"explorer/6-what-if.js", explorer_6_what_if_js, sizeof explorer_6_what_if_js},
    {"explorer/7-pair.js", explorer_7_pair_js, sizeof explorer_7_pair_js},
    {"explorer/8-views.js", explorer_8_views_js, sizeof explorer_8_views_js},
    {"explorer/9-main.js", explorer_9_main_js, sizeof explorer_9_main_js},
    {"html/report.css", html_style, sizeof html_style},
    {"report/appendix.mustache", appendix, sizeof appendix},
    {"report/audits.mustache", audits, sizeof audits},
    {"report/data.mustache", data, sizeof data},
    {"report/disagreements.mustache", disagreements, sizeof disagreements},
    {"report/factors.mustache", factors, sizeof factors},
    {"report/figures-alone.mustache", figures_alone, sizeof figures_alone},
    {"report/figures-audits.mustache", figures_audits, sizeof figures_audits},
    {"report/figures-comparing.mustache", figures_comparing, sizeof figures_comparing},
    {"report/figures.mustache", figures, sizeof figures},
    {"report/finding-circular.mustache", finding_circular, sizeof finding_circular},
    {"report/finding-family.mustache", finding_family, sizeof finding_family},
    {"report/finding-gap.mustache", finding_gap, sizeof finding_gap},
    {"report/finding-length.mustache", finding_length, sizeof finding_length},
    {"report/finding-nearest.mustache", finding_nearest, sizeof finding_nearest},
    {"report/finding-position.mustache", finding_position, sizeof finding_position},
    {"report/finding-same.mustache", finding_same, sizeof finding_same},
    {"report/finding-scenario.mustache", finding_scenario, sizeof finding_scenario},
    {"report/finding-split.mustache", finding_split, sizeof finding_split},
    {"report/finding-top.mustache", finding_top, sizeof finding_top},
    {"report/finding-trust.mustache", finding_trust, sizeof finding_trust},
    {"report/finding-unfitted.mustache", finding_unfitted, sizeof finding_unfitted},
    {"report/html.mustache", html, sizeof html},
    {"report/imported.mustache", imported, sizeof imported},
    {"report/judges.mustache", judges, sizeof judges},
    {"report/kinds.mustache", kinds, sizeof kinds},
    {"report/methods.mustache", methods, sizeof methods},
    {"report/quality.mustache", quality, sizeof quality},
    {"report/scenarios.mustache", scenarios, sizeof scenarios},
    {"report/sections.mustache", sections, sizeof sections},
    {"report/similarity.mustache", similarity, sizeof similarity},
    {"report/summary.mustache", summary, sizeof summary},
    {"report/weights.mustache", weights, sizeof weights},
    {"report/words.mustache", words, sizeof words},
};

size_t templates_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file templates_file(size_t index) { return files[index]; }
