package dev.readiness.app;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.export.Json;
import dev.readiness.export.Markdown;
import dev.readiness.settings.PackageJson;
import dev.readiness.store.PackageCodec;
import dev.readiness.usecase.Dossier;
import java.util.Map;

/** How packages are kept, and how reviews are written for taking them elsewhere. */
final class Formats {
    static final PackageCodec PACKAGES = new PackageCodec() {
        @Override
        public String write(ReviewPackage pack) {
            return PackageJson.write(pack);
        }

        @Override
        public ReviewPackage read(String body) {
            return PackageJson.read(body);
        }
    };

    static final Map<String, Dossier.Writer> WRITERS = Map.of("md", new Markdown(), "json", new Json());

    private Formats() {}
}
