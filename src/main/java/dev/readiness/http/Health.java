package dev.readiness.http;

import java.util.Map;

/** What the process depends on, and whether each is up now. */
@FunctionalInterface
public interface Health {
    Map<String, Boolean> parts();
}
