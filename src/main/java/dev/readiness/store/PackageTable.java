package dev.readiness.store;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.store.sql.Handle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The packages that reviews are pinned to, by the hash of their content. */
final class PackageTable {
    private static final String KEEP = """
            insert into package (digest, id, version, body) values (:digest, :id, :version, :body)
            on conflict (digest) do nothing""";
    private static final String BODY = "select body from package where digest = :digest";

    private final PackageCodec codec;
    private final Map<String, ReviewPackage> read = new ConcurrentHashMap<>();

    PackageTable(PackageCodec codec) {
        this.codec = codec;
    }

    /** Keeps the package as it is now and gives the digest of its content. */
    String keep(Handle handle, ReviewPackage pack) {
        var body = codec.write(pack);
        var digest = Hashes.sha256(body);
        handle.sql(KEEP)
                .bind("digest", digest)
                .bind("id", pack.id().text())
                .bind("version", pack.version())
                .bind("body", body)
                .execute();
        return digest;
    }

    ReviewPackage find(Handle handle, String digest) {
        return read.computeIfAbsent(
                digest,
                wanted -> codec.read(
                        handle.sql(BODY).bind("digest", wanted).texts().one()));
    }
}
