package org.infusary.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets one Infusary at a time run on a data folder. The system gives it back when the process dies, however it dies. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws CannotStart naming the process that holds it
     */
    static FolderLock take(DataFolder folder) {
        return tryTake(folder)
                .orElseThrow(() -> new CannotStart("Another Infusary is running on this folder (pid " + holder(folder)
                        + ", " + folder.root() + "). Stop it, or choose another folder with --data."));
    }

    /** Takes the lock unless another holds it. */
    static Optional<FolderLock> tryTake(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new FolderLock(channel));
        } catch (IOException failure) {
            throw folder.unusable(failure);
        }
    }

    /** True while some process holds the lock. */
    static boolean isHeld(DataFolder folder) {
        Optional<FolderLock> taken = tryTake(folder);
        taken.ifPresent(FolderLock::close);
        return taken.isEmpty();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static String holder(DataFolder folder) {
        try {
            return Files.readString(folder.lock(), StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
