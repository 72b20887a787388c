# The R side of scripts/benchmark-fits: reads a factor table, fits, prints times and coefficients.
#
#     Rscript --vanilla scripts/benchmark-fits.R comparisons.csv
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

cat(sprintf(
    paste0('{"version": "%s (sandwich %s)", "read": %.3f, "fit": %.3f, ',
           '"estimates": %s, "errors": %s}\n'),
    getRversion(), packageVersion("sandwich"), middle - start, end - middle,
    numbers(coef(model)), numbers(sqrt(diag(covariance)))))
