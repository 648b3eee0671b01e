package org.hillock.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * HMAC-SHA256 (RFC 2104) in hexadecimal over the four JSON frames of a message. Written on {@link MessageDigest}
 * because {@code javax.crypto.Mac} sets up the whole crypto provider framework, which a start would wait for.
 */
final class Signature {
    private static final int BLOCK = 64;
    private final boolean unsigned;
    private final byte[] inner = new byte[BLOCK];
    private final byte[] outer = new byte[BLOCK];

    /** An empty key means that messages go unsigned, as the protocol says. */
    Signature(String key) {
        unsigned = key.isEmpty();
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(bytes.length > BLOCK ? sha256().digest(bytes) : bytes, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            inner[i] = (byte) (block[i] ^ 0x36);
            outer[i] = (byte) (block[i] ^ 0x5c);
        }
    }

    byte[] of(List<byte[]> frames) {
        if (unsigned) return new byte[0];
        MessageDigest digest = sha256();
        digest.update(inner);
        frames.forEach(digest::update);
        byte[] first = digest.digest();
        digest.update(outer);
        return hex(digest.digest(first));
    }

    /** Whether the frames bear this signature; takes the same time for every wrong one. */
    boolean fits(byte[] signature, List<byte[]> frames) {
        return MessageDigest.isEqual(of(frames), signature);
    }

    private static byte[] hex(byte[] bytes) {
        var hex = new byte[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            hex[2 * i] = (byte) Character.forDigit(bytes[i] >> 4 & 15, 16);
            hex[2 * i + 1] = (byte) Character.forDigit(bytes[i] & 15, 16);
        }
        return hex;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
