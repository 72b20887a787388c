/// How well factors agree with labelled texts, measured.
///
/// Made by scripts/make-validity with `penchant factors validate` (1,000 bootstrap draws over
/// groups, seed 1); not to be edited. Columns: factor, file, gold and subset, measure, value,
/// lower and upper end of the 95 % interval, Spearman given length, target, rows, rows refused
/// because the factor was fitted on them, 1 where the file was looked at while rules were chosen,
/// result.
enum MeasuredValidity {
  static let table = """
    length.words|length.ud_counts_en|n_words|mean relative error|0.011|0.006|0.016||0.020|400|0|0|met
    length.words|length.ud_counts_ja|n_words|mean relative error|0.070|0.060|0.083||0.060|138|144|0|below
    length.words|length.ud_counts_zh|n_words|mean relative error|0.027|0.015|0.042||0.040|16|29|0|met
    length.sentences|length.ud_counts_en|n_sentences|exact|0.802|0.727|0.858||0.800|400|0|1|met
    length.sentences|length.ud_counts_ja|n_sentences|exact|1.000|1.000|1.000||0.990|282|0|0|met
    length.sentences|length.ud_counts_zh|n_sentences|exact|0.978|0.933|1.000||0.970|45|0|0|met
    length.tokens|length.llm_tokens|n_tokens en|mean relative error|0.065|0.049|0.084||0.080|63|88|0|met
    length.tokens|length.llm_tokens|n_tokens ja|mean relative error|0.058|0.043|0.074||0.080|41|41|0|met
    length.tokens|length.llm_tokens|n_tokens fr|mean relative error|0.068|0.044|0.098||0.080|45|39|0|met
    length.tokens|length.llm_tokens|n_tokens es|mean relative error|0.056|0.043|0.071||0.080|39|31|0|met
    length.tokens|length.llm_tokens|n_tokens zh|mean relative error|0.075|0.060|0.091||0.080|47|32|0|met
    length.tokens|length.llm_tokens|n_tokens code|mean relative error|0.061|0.046|0.078||0.080|45|31|0|met
    fluency.readability|length.syllables_en|syllables syllables|exact|0.966|0.961|0.970||0.965|6000|0|0|met
    fluency.spelling_error_rate|fluency.ged_de||Spearman|0.484|0.420|0.545|0.480|0.450|700|0|0|met
    fluency.spelling_error_rate|fluency.ged_cs||Spearman|0.461|0.390|0.526|0.460|0.480|700|0|0|within
    fluency.spelling_error_rate|fluency.ged_it||Spearman|0.328|0.232|0.427|0.318|0.380|382|0|0|within
    fluency.spelling_error_rate|fluency.jfleg_pairs||pair accuracy|0.707|0.687|0.726|0.483|0.720|3038|0|1|within
    fluency.spelling_error_rate|fluency.gug||Spearman|0.309|0.264|0.354|0.308||1500|0|1|no target
    fluency.grammar_error_rate|fluency.jfleg_pairs||pair accuracy|0.620|0.604|0.636|0.348|0.660|3038|0|1|below
    fluency.grammar_error_rate|fluency.gug||Spearman|0.300|0.255|0.347|0.300||1500|0|1|no target
    fluency.slor|fluency.jfleg_pairs||pair accuracy|0.817|0.795|0.837|0.234|0.820|3038|0|1|within
    fluency.slor|fluency.gug||Spearman|0.416|0.371|0.459|0.417||1500|0|1|no target
    fluency.odd_wording|fluency.jfleg_pairs||pair accuracy|0.777|0.753|0.799|0.246||3038|0|1|no target
    fluency.odd_wording|fluency.gug||Spearman|0.393|0.351|0.436|0.392||1500|0|1|no target
    fluency.index|fluency.jfleg_pairs||pair accuracy|0.876|0.858|0.894|0.355|0.900|3038|0|1|below
    fluency.index|fluency.gug||Spearman|0.491|0.449|0.530|0.498|0.550|1500|0|1|below
    fluency.index|fluency.blimp||pair accuracy|0.538|0.499|0.573|0.034|0.580|1340|0|1|below
    fluency.index|fluency.summeval|fluency|Spearman|-0.036|-0.116|0.045|-0.046|0.150|800|0|1|below
    fluency.loop_share|fluency.degeneration||AUC|0.982|0.971|0.991|0.902|0.990|800|0|0|within
    fluency.repetition|fluency.degeneration||AUC|0.969|0.954|0.983|0.861||800|0|0|no target
    fluency.loop_share|fluency.degeneration||Spearman with words|0.029|0.002|0.069||0.100|800|0|0|met
    fluency.repetition|correctness.finegrained_qa|redundant|Spearman|0.375|0.244|0.488|0.351|0.480|249|0|0|within
    fluency.unfinished|fluency.truncation||AUC|0.988|0.981|0.993|0.876|0.975|1600|0|0|met
    fluency.readability|fluency.readability_clear||Pearson|0.641|0.607|0.674|0.656|0.600|900|0|1|met
    fluency.smog|fluency.readability_clear||Pearson|0.549|0.510|0.588|0.566||900|0|0|no target
    fluency.word_rarity|fluency.readability_clear||Pearson|0.498|0.454|0.542|0.505||900|0|1|no target
    fluency.flesch|fluency.readability_clear||Pearson|0.532|0.492|0.572|0.559||900|0|0|no target
    fluency.flesch|fluency.readability_clear|fre|Pearson|0.988|0.985|0.990|0.988||900|0|0|no target
    fluency.kincaid|fluency.readability_clear||Pearson|0.522|0.478|0.571|0.559||900|0|0|no target
    fluency.repetition|fluency.hanna|coherence|Spearman|0.282|0.206|0.361|0.211||484|0|0|no target
    fluency.information_order|fluency.sentence_order||pair accuracy|0.663|0.607|0.713|0.259|0.740|600|0|0|below
    fluency.lexical_diversity|fluency.topical_chat|naturalness|Spearman|0.328|0.125|0.474|0.326||132|0|0|no target
    correctness.constraints_met|correctness.constraints_en||AUC|0.949|0.928|0.968|0.859|0.930|1100|0|1|met
    correctness.constraints_met|correctness.constraints_en||pair accuracy|0.927|0.898|0.953|0.859|0.900|1100|0|1|met
    correctness.constraints_met|correctness.constraints_en|requirements|precision|0.934|0.908|0.958||0.930|220|0|1|met
    correctness.constraints_met|correctness.constraints_en|requirements|recall|0.928|0.897|0.954||0.900|220|0|1|met
    fluency.language_mismatch|correctness.constraints_en|followed:language:response_language|accuracy|1.000|1.000|1.000||0.960|60|0|1|met
    correctness.constraints_met|correctness.constraints_ja||AUC|0.919|0.844|0.977|0.779|0.750|135|115|0|met
    correctness.constraints_met|correctness.constraints_ja||pair accuracy|0.828|0.731|0.912|0.779||135|115|0|no target
    correctness.constraints_met|correctness.constraints_ja|requirements|precision|0.840|0.677|1.000|||27|23|0|no target
    correctness.constraints_met|correctness.constraints_ja|requirements|recall|0.656|0.485|0.807|||27|23|0|no target
    fluency.language_mismatch|correctness.constraints_ja|followed:language:response_language|accuracy|0.800|0.800|0.800||0.960|5|0|0|below
    correctness.constraints_met|correctness.constraints_fr||AUC|0.895|0.820|0.962|0.767|0.800|300|0|1|met
    correctness.constraints_met|correctness.constraints_fr||pair accuracy|0.785|0.700|0.864|0.767||300|0|1|no target
    correctness.constraints_met|correctness.constraints_fr|requirements|precision|0.951|0.900|1.000|||60|0|1|no target
    correctness.constraints_met|correctness.constraints_fr|requirements|recall|0.617|0.505|0.713|||60|0|1|no target
    fluency.language_mismatch|correctness.constraints_fr|followed:language:response_language|accuracy|0.733|0.200|1.000||0.960|15|0|0|within
    correctness.constraints_met|correctness.constraints_es||AUC|0.921|0.844|0.984|0.810|0.800|150|0|1|met
    correctness.constraints_met|correctness.constraints_es||pair accuracy|0.883|0.797|0.963|0.810||150|0|1|no target
    correctness.constraints_met|correctness.constraints_es|requirements|precision|0.920|0.800|1.000|||30|0|1|no target
    correctness.constraints_met|correctness.constraints_es|requirements|recall|0.657|0.471|0.821|||30|0|1|no target
    fluency.language_mismatch|correctness.constraints_es|followed:language:response_language|accuracy|1.000|1.000|1.000||0.960|10|0|0|met
    correctness.equations_hold|correctness.arithmetic||AUC|0.999|0.996|1.000|0.935|0.990|800|0|0|met
    correctness.numeric_match|correctness.math_answers||exact|1.000|1.000|1.000||0.995|1200|0|0|met
    correctness.token_f1|correctness.math_answers||AUC|0.804|0.775|0.832|0.506||1200|0|0|no target
    correctness.rouge_l|correctness.math_answers||AUC|0.834|0.808|0.859|0.543||1200|0|0|no target
    correctness.chrf|correctness.math_answers||AUC|0.741|0.704|0.777|0.448||1200|0|0|no target
    correctness.reference_recall|correctness.finegrained_qa|n_missing|Spearman|0.339|0.212|0.447|0.377||249|0|0|no target
    source.support|correctness.finegrained_qa|grounding_error|Spearman|0.638|0.542|0.719|0.625|0.660|249|0|0|within
    source.support|correctness.halueval_sum||pair accuracy|0.823|0.770|0.873|0.510|0.830|400|0|0|within
    source.support|correctness.summedits||AUC|0.434|0.372|0.501|-0.111||909|0|0|no target
    source.support|correctness.uhgeval_zh||null share|0.930|0.908|0.950||1.000|600|0|0|below
    source.trigram_overlap|fluency.summeval|consistency|Spearman|0.405|0.340|0.469|0.405|0.420|800|0|0|within
    source.density|fluency.summeval|consistency|Spearman|0.398|0.337|0.464|0.420||800|0|0|no target
    source.novel_names|correctness.halueval_dialogue||pair accuracy|0.661|0.621|0.700|0.209|0.640|800|0|0|met
    source.novel_names|correctness.halueval_qa||pair accuracy|0.675|0.648|0.703|0.311||600|0|0|no target
    source.novel_numbers|correctness.summedits||AUC|0.555|0.512|0.596|0.133||909|0|0|no target
    source.novel_numbers|correctness.finegrained_qa|grounding_error|Spearman|0.413|0.291|0.528|0.403||249|0|0|no target
    correctness.equations_hold|correctness.judgebench||pair accuracy|0.507|0.490|0.523|0.128||300|0|0|no target
    stance.refusal|stance.refusal_xstest||AUC|0.971|0.952|0.987|0.814|0.985|433|523|1|within
    stance.refusal|stance.refusal_xstest||accuracy|0.920|0.883|0.951||0.940|433|523|1|within
    stance.clarifying_question|stance.hand|asks_clarification|AUC|0.935|0.824|1.000|0.743|0.950|56|0|0|within
    stance.admits_limits|stance.hand|admits_limits|AUC|0.955|0.882|1.000|0.894|0.950|56|0|1|met
    stance.moralising|stance.hand|moralises|AUC|0.985|0.945|1.000|0.784|0.930|55|0|1|met
    stance.politeness|stance.politeness_wikipedia||AUC|0.878|0.844|0.914|0.652|0.900|366|392|1|within
    stance.politeness|stance.politeness_wikipedia||Spearman|0.551|0.496|0.599|0.547||749|751|1|no target
    stance.politeness|stance.politeness_ja||Spearman|0.411|0.352|0.471|0.425|0.530|800|0|1|below
    stance.politeness|stance.politeness_zh||Spearman|0.369|0.298|0.436|0.368|0.500|800|0|1|below
    stance.politeness|stance.politeness_es||Spearman|0.219|0.147|0.287|0.216|0.500|800|0|1|below
    stance.polite_strategies|stance.politeness_wikipedia||AUC|0.838|0.799|0.880|0.582||366|392|0|no target
    stance.sentiment|stance.sentiment_en|tweets|Spearman|0.823|0.781|0.861|0.826|0.840|353|0|1|within
    stance.sentiment|stance.sentiment_en|amazonReviewSnippets|Spearman|0.588|0.501|0.666|0.589|0.600|319|0|1|within
    stance.sentiment|stance.sentiment_en|nytEditorialSnippets|Spearman|0.488|0.407|0.566|0.488|0.540|466|0|1|within
    stance.sentiment|stance.sentiment_en|movieReviewSnippets|Spearman|0.528|0.480|0.576|0.530|0.430|862|0|1|met
    stance.sentiment|stance.sentiment_zh||AUC|0.829|0.794|0.860|0.573|0.850|800|0|1|within
    stance.refusal|stance.contrast|refusal|pair accuracy|1.000|1.000|1.000|0.940||16|0|0|no target
    stance.hedging|stance.contrast|hedging|pair accuracy|1.000|1.000|1.000|0.928||36|0|1|no target
    stance.certainty|stance.contrast|certainty|pair accuracy|1.000|1.000|1.000|0.870||8|0|0|no target
    stance.admits_limits|stance.contrast|admits_limits|pair accuracy|1.000|1.000|1.000|0.846||12|0|0|no target
    stance.moralising|stance.contrast|moralising|pair accuracy|1.000|1.000|1.000|0.937||4|0|0|no target
    stance.clarifying_question|stance.contrast|clarifying_question|pair accuracy|1.000|1.000|1.000|0.845||22|0|0|no target
    stance.apology|stance.contrast|apology|pair accuracy|1.000|1.000|1.000|0.952||12|0|1|no target
    stance.politeness|stance.contrast|politeness|pair accuracy|1.000|1.000|1.000|0.488||14|0|0|no target
    stance.sentiment|stance.contrast|sentiment|pair accuracy|1.000|1.000|1.000|0.871||14|0|0|no target
    stance.agreement_markers|stance.contrast|agreement|pair accuracy|0.875|0.625|1.000|0.780||8|0|0|no target
    stance.flattery|stance.contrast|flattery|pair accuracy|1.000|1.000|1.000|0.953||6|0|1|no target
    stance.first_person|stance.contrast|first_person|pair accuracy|1.000|1.000|1.000|0.964||6|0|0|no target
    stance.second_person|stance.contrast|second_person|pair accuracy|1.000|1.000|1.000|0.943||4|0|0|no target
    stance.directive|stance.contrast|directive|pair accuracy|1.000|1.000|1.000|0.966||6|0|0|no target
    """
}
