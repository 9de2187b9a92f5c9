package dev.readiness.people;

/** A person, by the handle that the chat gave us. */
public record PersonId(String id) {
    public PersonId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a person's id is not blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
