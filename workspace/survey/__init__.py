"""Field surveys: they leave the office as a folder that anything may edit offline, and come back as a list to review.

prepare    request.SurveyRequest, prepare.prepare -> prepare.PreparedSurvey
bring back returned.read_survey -> brought.ReturnedSurvey (with findings.Finding)
review     review.review -> list of review.SurveyChange; review.waiting_surveys for what is still undecided
accept     accept.accept with settling.Decision -> accept.SurveyResult
bundles    bundle.write_bundle, bundle_push.push_bundle, bundle_answers.take_answers
known      ledger.Ledger(store).surveys()
"""
