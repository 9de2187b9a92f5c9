package dev.readiness.store;

import dev.readiness.checklist.ReviewPackage;

/** How a package is written down whole, and read back. */
public interface PackageCodec {
    String write(ReviewPackage pack);

    ReviewPackage read(String body);
}
