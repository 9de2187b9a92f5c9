package dev.readiness.store;

import dev.readiness.review.DecisionEvent;
import dev.readiness.review.ItemEvent;
import dev.readiness.review.LifeEvent;
import dev.readiness.review.ReviewEvent;
import dev.readiness.review.RiskEvent;
import dev.readiness.usecase.StoreException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names by which the journal knows the kinds of events; they outlive the names of our classes. */
final class EventKinds {
    private static final Map<String, Class<? extends ReviewEvent>> TYPES = Map.ofEntries(
            Map.entry("Opened", LifeEvent.Opened.class),
            Map.entry("LeadChanged", LifeEvent.LeadChanged.class),
            Map.entry("OwnersChanged", LifeEvent.OwnersChanged.class),
            Map.entry("DueChanged", LifeEvent.DueChanged.class),
            Map.entry("PersonLeft", LifeEvent.PersonLeft.class),
            Map.entry("OwnershipAccepted", LifeEvent.OwnershipAccepted.class),
            Map.entry("Closed", LifeEvent.Closed.class),
            Map.entry("Reopened", LifeEvent.Reopened.class),
            Map.entry("ClosingRedacted", LifeEvent.Redacted.class),
            Map.entry("EarlierOffered", LifeEvent.EarlierOffered.class),
            Map.entry("RiskRaised", RiskEvent.Raised.class),
            Map.entry("RiskCausesChanged", RiskEvent.CausesChanged.class),
            Map.entry("RiskCleared", RiskEvent.Cleared.class),
            Map.entry("Waived", RiskEvent.Waived.class),
            Map.entry("WaiverAsked", RiskEvent.WaiverAsked.class),
            Map.entry("WaiverEnded", RiskEvent.WaiverEnded.class),
            Map.entry("RiskRedacted", RiskEvent.Redacted.class),
            Map.entry("ItemAsked", ItemEvent.Asked.class),
            Map.entry("ItemAnswered", ItemEvent.Answered.class),
            Map.entry("ItemAskedAgain", ItemEvent.AskedAgain.class),
            Map.entry("ItemCleared", ItemEvent.Cleared.class),
            Map.entry("EvidenceAdded", ItemEvent.EvidenceAdded.class),
            Map.entry("ItemRemarked", ItemEvent.Remarked.class),
            Map.entry("ItemAssigned", ItemEvent.Assigned.class),
            Map.entry("ItemSnoozed", ItemEvent.Snoozed.class),
            Map.entry("ItemSeen", ItemEvent.Seen.class),
            Map.entry("CandidateNoted", ItemEvent.CandidateNoted.class),
            Map.entry("CandidateSettled", ItemEvent.CandidateSettled.class),
            Map.entry("ReplyDeleted", ItemEvent.ReplyDeleted.class),
            Map.entry("ItemRestored", ItemEvent.Restored.class),
            Map.entry("RemarkTakenBack", ItemEvent.RemarkTakenBack.class),
            Map.entry("ItemRedacted", ItemEvent.Redacted.class),
            Map.entry("DecisionSeeded", DecisionEvent.Seeded.class),
            Map.entry("DecisionAdded", DecisionEvent.Added.class),
            Map.entry("DecisionStatusChanged", DecisionEvent.StatusChanged.class),
            Map.entry("DecisionOwnerChanged", DecisionEvent.OwnerChanged.class),
            Map.entry("DecisionDueMoved", DecisionEvent.DueMoved.class),
            Map.entry("DecisionDependenceChanged", DecisionEvent.DependenceChanged.class),
            Map.entry("DecisionNextChanged", DecisionEvent.NextChanged.class),
            Map.entry("DecisionSnoozed", DecisionEvent.Snoozed.class),
            Map.entry("DecisionSeen", DecisionEvent.Seen.class),
            Map.entry("DecisionDecided", DecisionEvent.Decided.class),
            Map.entry("DecisionDropped", DecisionEvent.Dropped.class),
            Map.entry("DecisionReopened", DecisionEvent.Reopened.class),
            Map.entry("DecisionRestored", DecisionEvent.Restored.class),
            Map.entry("DecisionOwnerLeft", DecisionEvent.OwnerLeft.class),
            Map.entry("DecisionRedacted", DecisionEvent.Redacted.class),
            Map.entry("DecisionWalkStarted", DecisionEvent.WalkStarted.class),
            Map.entry("DecisionPassed", DecisionEvent.Passed.class));
    private static final Map<Class<? extends ReviewEvent>, String> NAMES =
            TYPES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /** What nobody does: it follows from what somebody did, or from a day that passed. */
    static final List<String> CONSEQUENCES =
            List.of("ItemAsked", "ItemAskedAgain", "RiskRaised", "RiskCausesChanged", "RiskCleared", "WaiverEnded");

    private EventKinds() {}

    static String name(ReviewEvent event) {
        var name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException(event.getClass() + " has no name in the journal");
        }
        return name;
    }

    static Class<? extends ReviewEvent> type(String name) {
        var type = TYPES.get(name);
        if (type == null) {
            throw new StoreException("the journal holds an entry of the unknown kind " + name);
        }
        return type;
    }
}
