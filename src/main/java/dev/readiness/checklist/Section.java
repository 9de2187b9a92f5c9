package dev.readiness.checklist;

import java.util.List;

/** A titled run of items. */
public record Section(SectionId id, String title, String about, List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }
}
