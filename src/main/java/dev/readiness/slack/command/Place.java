package dev.readiness.slack.command;

import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.ReviewRef;

/** A review and an item of it, as typed. */
record Place(ReviewRef review, ItemRef item) {}
