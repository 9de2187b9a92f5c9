package dev.readiness.digest;

/**
 * A picture that was handed to the workspace and is shown nowhere yet.
 *
 * @param file the workspace's id of it
 * @param alt what it shows, in words
 */
public record Picture(String file, String alt) {}
