# The R side of scripts/benchmark-fits: reads a factor table, fits, prints times and coefficients.
#
#     Rscript --vanilla scripts/benchmark-fits.R comparisons.csv [refits]
suppressPackageStartupMessages(library(sandwich))

seconds <- function() sum(proc.time()[c("user.self", "sys.self")])
numbers <- function(values) paste0("[", paste(sprintf("%.17g", values), collapse = ", "), "]")

path <- commandArgs(trailingOnly = TRUE)[1]
start <- seconds()
table <- read.csv(path)
middle <- seconds()
terms <- c("pos", grep("^d_", names(table), value = TRUE))
model <- glm(reformulate(terms, response = "y", intercept = FALSE), binomial, table)
# HC0 with the factor G / (G - 1), as Penchant's CR1 has it.
covariance <- vcovCL(model, cluster = table$cluster, type = "HC0", cadjust = TRUE)
end <- seconds()

count <- as.integer(c(commandArgs(trailingOnly = TRUE), "0", "0")[2])
refits <- 0
if (count > 0) {
    rows <- split(seq_len(nrow(table)), table$cluster)
    design <- as.matrix(table[terms])
    set.seed(1)
    start_refits <- seconds()
    for (replicate in seq_len(count)) {
        drawn <- unlist(rows[sample.int(length(rows), replace = TRUE)], use.names = FALSE)
        glm.fit(design[drawn, ], table$y[drawn], family = binomial())
    }
    refits <- 100 / count * (seconds() - start_refits)
}

cat(sprintf(
    paste0('{"version": "%s (sandwich %s)", "read": %.3f, "fit": %.3f, "refits": %.3f, ',
           '"estimates": %s, "errors": %s}\n'),
    getRversion(), packageVersion("sandwich"), middle - start, end - middle, refits,
    numbers(coef(model)), numbers(sqrt(diag(covariance)))))
