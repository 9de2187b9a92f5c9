package dev.readiness.checklist;

import java.util.List;
import java.util.Optional;

/** A versioned package of questions, register rows and risks that a review is held against. */
public record ReviewPackage(
        PackageId id,
        int version,
        String title,
        String purpose,
        List<String> concerns,
        List<Area> areas,
        List<Section> checklist,
        List<DecisionSeed> decisions,
        List<RiskText> risks) {
    public ReviewPackage {
        concerns = List.copyOf(concerns);
        areas = List.copyOf(areas);
        checklist = List.copyOf(checklist);
        decisions = List.copyOf(decisions);
        risks = List.copyOf(risks);
        if (checklist.stream().allMatch(section -> section.items().isEmpty())) {
            throw new IllegalArgumentException("a package has at least one item");
        }
    }

    public PackageRef ref() {
        return new PackageRef(id, version);
    }

    /** All items in the order in which they are asked; an item's number is its place here, from 1. */
    public List<Item> items() {
        return checklist.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<Item> item(ItemId wanted) {
        return items().stream().filter(item -> item.id().equals(wanted)).findFirst();
    }

    /** The item with that number, counted from 1. */
    public Optional<Item> item(int number) {
        var items = items();
        return number >= 1 && number <= items.size() ? Optional.of(items.get(number - 1)) : Optional.empty();
    }

    /** The item's number, from 1; an unknown item is a programmer's slip. */
    public int number(ItemId wanted) {
        var items = items();
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).id().equals(wanted)) {
                return place + 1;
            }
        }
        throw new IllegalArgumentException("package " + ref() + " has no item " + wanted);
    }

    public Section sectionOf(ItemId wanted) {
        return checklist.stream()
                .filter(section ->
                        section.items().stream().anyMatch(item -> item.id().equals(wanted)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("package " + ref() + " has no item " + wanted));
    }
}
