package dev.readiness.stage;

/** The people of the test workspace. */
public enum Who {
    APP_DEV("U0APPDEV"),
    APP_OWNER("U0APPOWNER"),
    PLATFORM_ENG("U0PLATFORM"),
    LEAD("U0LEAD"),
    GUEST("U0GUEST");

    private final String id;

    Who(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
