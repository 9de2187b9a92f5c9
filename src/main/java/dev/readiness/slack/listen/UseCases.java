package dev.readiness.slack.listen;

import dev.readiness.usecase.AnswerItem;
import dev.readiness.usecase.AskNext;
import dev.readiness.usecase.Directory;
import dev.readiness.usecase.Inbox;
import dev.readiness.usecase.ListReviews;
import dev.readiness.usecase.NoteItem;
import dev.readiness.usecase.OpenReview;
import dev.readiness.usecase.Packages;
import dev.readiness.usecase.SetReview;
import dev.readiness.usecase.ShowReview;

/** All that the handlers hand on to. */
public record UseCases(
        OpenReview open,
        AnswerItem answer,
        NoteItem note,
        SetReview set,
        AskNext next,
        ShowReview show,
        ListReviews list,
        Inbox inbox,
        Directory directory,
        Packages packages) {}
