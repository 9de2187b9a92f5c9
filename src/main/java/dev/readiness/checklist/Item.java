package dev.readiness.checklist;

/**
 * One statement of the checklist, how it is asked, why, and what convinces a reviewer.
 *
 * @param why may be empty, as may {@code goodEvidence}
 */
public record Item(
        ItemId id,
        String title,
        String question,
        String why,
        String goodEvidence,
        AreaId area,
        boolean required,
        EvidenceNeed evidence) {}
