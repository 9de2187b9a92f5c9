package dev.readiness.usecase;

import dev.readiness.digest.Picture;
import dev.readiness.digest.Trend;
import java.util.Optional;

/** Draws how reviews came to stand as they do, and hands the picture to the workspace without showing it yet. */
@FunctionalInterface
public interface Pictures {
    /** The picture; empty where it cannot be had, which must keep nobody from sending the rest. */
    Optional<Picture> of(Trend trend);
}
