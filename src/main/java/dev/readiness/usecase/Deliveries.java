package dev.readiness.usecase;

/** Is told what becomes of messages; it must neither throw nor take long. */
public interface Deliveries {
    /** What is given up with this error failed at nothing: there was nothing left to say. */
    String POINTLESS = "nothing was left to say";

    /** Nobody wants to know. */
    Deliveries UNWATCHED = new Deliveries() {
        @Override
        public void written(Letter letter) {}

        @Override
        public void shown(Parcel parcel) {}

        @Override
        public void givenUp(Parcel parcel, String error) {}
    };

    /** The letter is in the outbox, or is there again. */
    void written(Letter letter);

    /** Slack shows the parcel's revision. */
    void shown(Parcel parcel);

    /** The parcel will never be shown. */
    void givenUp(Parcel parcel, String error);
}
