#!/usr/bin/env Rscript
# Recomputes the binary fits of a factor table with glm, sandwich and clubSandwich.
#
#   penchant fit examples/opinpref-factors.csv --factors given --format json > fit.json
#   scripts/crosscheck-fit.R examples/opinpref-factors.csv fit.json
#
# Takes judges without ties whose fit is by maximum likelihood. Prints the largest relative
# differences; the exit code is 1 when one exceeds 1e-6. Needs the packages jsonlite, sandwich
# and clubSandwich.

arguments <- commandArgs(trailingOnly = TRUE)
stopifnot(length(arguments) == 2)
rows <- read.csv(arguments[1], check.names = FALSE)
fits <- jsonlite::fromJSON(arguments[2], simplifyVector = FALSE)$judges

difference <- function(name) {
  short <- sub("^given\\.", "", name)
  if (paste0("d_", short) %in% names(rows)) rows[[paste0("d_", short)]]
  else rows[[paste0("a_", short)]] - rows[[paste0("b_", short)]]
}

worst <- 0
report <- function(judge, what, told, found) {
  gap <- max(abs(told - found) / pmax(abs(found), 1e-3))
  worst <<- max(worst, gap)
  cat(sprintf("%s: %s, largest difference %.1e\n", judge, what, gap))
}

for (fit in fits) {
  if (fit$estimator != "ml" || fit$tieModel != "none") next
  mine <- rows$verdict %in% c("A", "B")
  if ("judge" %in% names(rows)) mine <- mine & rows$judge == fit$judge
  coefficients <- fit$coefficients
  if (!is.null(fit$positionBias)) coefficients <- c(list(fit$positionBias), coefficients)
  design <- sapply(coefficients, function(one) {
    value <- if (one$factor == "position") rows$pos else difference(one$factor) / one$scale
    value[mine]
  })
  won <- as.numeric(rows$verdict[mine] == "A")
  cluster <- rows$cluster[mine]
  model <- glm(won ~ design - 1, family = binomial, control = list(epsilon = 1e-14))
  told <- function(field) sapply(coefficients, function(one) one[[field]])
  report(fit$judge, "estimates", told("estimate"), unname(coef(model)))
  groups <- length(unique(cluster))
  if (fit$errors == "CR1") {
    meat <- sandwich::vcovCL(model, cluster = cluster, type = "HC0", cadjust = FALSE)
    found <- sqrt(diag(meat) * groups / (groups - 1))
    report(fit$judge, "CR1", told("standardError"), unname(found))
  } else if (fit$errors == "CR2") {
    covariance <- clubSandwich::vcovCR(model, cluster = cluster, type = "CR2")
    test <- clubSandwich::coef_test(model, covariance, test = "Satterthwaite")
    report(fit$judge, "CR2", told("standardError"), test$SE)
    degrees <- sapply(coefficients, function(one) {
      if (is.null(one$degreesOfFreedom)) fit$degreesOfFreedom else one$degreesOfFreedom
    })
    report(fit$judge, "degrees of freedom", degrees, test$df_Satt)
  }
}
quit(status = if (worst <= 1e-6) 0 else 1)
