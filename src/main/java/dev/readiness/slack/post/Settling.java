package dev.readiness.slack.post;

import dev.readiness.slack.post.Pace.Kind;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Try;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is done about a call that Slack did not carry out, whatever it was for. */
abstract class Settling<T> implements Outcome.Cases<T> {
    private final Policy policy;
    private final Parcel parcel;
    private final Kind kind;
    private final @Nullable Try doubt;

    /** @param doubt an earlier post whose outcome stays unknown when this call comes to nothing */
    Settling(Policy policy, Parcel parcel, Kind kind, @Nullable Try doubt) {
        this.policy = policy;
        this.parcel = parcel;
        this.kind = kind;
        this.doubt = doubt;
    }

    @Override
    public void limited(Duration retryAfter) {
        policy.limited(parcel, kind, retryAfter, doubt);
    }

    @Override
    public void refused(String error) {
        policy.refused(parcel, error, doubt);
    }

    @Override
    public void unreached(String reason) {
        policy.failed(parcel, reason, doubt);
    }

    @Override
    public void unclear(String reason) {
        policy.failed(parcel, reason, doubt);
    }
}
