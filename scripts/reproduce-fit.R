# Makes the fits of judges without ties again from the tables of penchant export.
# usage: Rscript scripts/reproduce-fit.R FOLDER     needs the package sandwich

folder <- commandArgs(TRUE)[1]
design <- read.csv(file.path(folder, "design.csv"), check.names = FALSE)
weights <- read.csv(file.path(folder, "coefficients.csv"))
plain <- subset(weights, estimator == "ml" & tie_model == "none" & errors == "CR1")
for (fit in split(plain, plain$judge)) {
  rows <- design[design$judge == fit$judge[1], ]
  x <- as.matrix(rows[, fit$factor, drop = FALSE])
  model <- glm(rows$outcome ~ x - 1, family = binomial, epsilon = 1e-12)
  v <- sandwich::vcovCL(model, rows$cluster, type = "HC0", cadjust = FALSE)
  error <- sqrt(diag(v) * fit$clusters[1] / (fit$clusters[1] - 1))
  cat(sprintf("%s: %d rows, %d columns; estimates within %.0e, errors within %.0e\n",
    fit$judge[1], nrow(rows), nrow(fit), max(abs(coef(model) - fit$estimate)),
    max(abs(error - fit$standard_error))))
}
