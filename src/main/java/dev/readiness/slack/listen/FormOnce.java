package dev.readiness.slack.listen;

import dev.readiness.people.ChannelId;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.Screen;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.Result;
import java.util.function.Function;
import java.util.function.Supplier;

/** Carries a submitted form out once, and tells whoever sent it what came of it. */
record FormOnce(UseCases use, Screen screen) {
    /**
     * The body of the acknowledgement: empty, which closes the form, where it was done.
     *
     * @param here where it is told what was done
     * @param refused what the form shows where nothing was
     */
    <T> String run(
            Submission form,
            ChannelId here,
            Supplier<Result<T>> work,
            Function<T, Drawn> done,
            Function<Refusal, String> refused) {
        var said = new Reply[] {Reply.NOTHING};
        var kept = use.inbox()
                .once(
                        form.key(),
                        () -> work.get()
                                .match(
                                        value -> {
                                            said[0] = Reply.to(done.apply(value));
                                            return "";
                                        },
                                        refused));
        var ear = new Screen.Ear(here, form.person(), null, null);
        said[0].message().ifPresent(message -> screen.whisper(ear, message));
        return kept.answer();
    }
}
