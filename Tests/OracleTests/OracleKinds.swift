/// Every kind of analysis that is offered; a new kind is one file and one line here.
let oracleKinds: [any OracleKind] = [
  LogitKind(),
  FlipKind(),
  FirthKind(),
  RidgeKind(),
  ElasticNetKind(),
  PredictKind(),
  ShapleyKind(),
  ConcordanceKind(),
  BootstrapKind(),
  SeparationKind(),
  StudentPriorKind(),
  RankKind(),
  TiesKind(),
  GradedKind(),
  FractionalKind(),
  ScaleKind(),
]
