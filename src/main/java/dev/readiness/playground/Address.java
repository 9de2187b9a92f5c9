package dev.readiness.playground;

/** Where the workspace is reached, known once its server has a port. */
final class Address {
    private volatile String url = "";

    void is(String known) {
        url = known;
    }

    /** Without a slash at its end. */
    String url() {
        return url;
    }
}
