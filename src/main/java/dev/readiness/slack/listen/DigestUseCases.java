package dev.readiness.slack.listen;

import dev.readiness.usecase.KeepDigests;
import dev.readiness.usecase.PreviewDigest;
import dev.readiness.usecase.ScheduleDigest;

/** What the commands about digests are handed on to. */
public record DigestUseCases(ScheduleDigest schedule, PreviewDigest preview, KeepDigests keep) {}
