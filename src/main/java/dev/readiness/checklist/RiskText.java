package dev.readiness.checklist;

import java.util.List;

/** A risk of the package as its file has it; {@code when} is kept as text. */
public record RiskText(
        String id, String title, Severity severity, String when, List<String> folds, String advice, RiskPlace show) {
    public RiskText {
        Slug.check(id, "a risk's id");
        folds = List.copyOf(folds);
    }
}
