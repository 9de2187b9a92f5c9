package dev.readiness.usecase;

import dev.readiness.checklist.PackageId;
import dev.readiness.checklist.ReviewPackage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The packages that reviews can be opened with, and the one that is meant where none is named. */
public record Packages(List<ReviewPackage> all, PackageId preferred) {
    public Packages {
        all = List.copyOf(all);
    }

    Optional<ReviewPackage> find(PackageId id) {
        return all.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    /** All packages, the preferred one first, then by id. */
    public List<ReviewPackage> inOrder() {
        var byId = Comparator.comparing((ReviewPackage pack) -> pack.id().text());
        return all.stream()
                .sorted(Comparator.comparing((ReviewPackage pack) -> !pack.id().equals(preferred))
                        .thenComparing(byId))
                .toList();
    }
}
