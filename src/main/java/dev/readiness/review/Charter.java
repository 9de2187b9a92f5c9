package dev.readiness.review;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonAt;

/**
 * What a review is and stays: of which workload, against which package, where, and who opened it when.
 *
 * @param confidential opened in a private channel, so shown elsewhere only to those it concerns
 */
public record Charter(
        WorkloadName workload, ReviewPackage pack, ChannelId channel, boolean confidential, PersonAt opened) {}
