package org.hillock.kernel.magic;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Fetches artifacts and what they depend on, as Maven itself would: with the user's settings, mirrors, proxies and
 * local repository. Its libraries are only loaded when a cell first asks for an artifact.
 */
final class Maven {
    private Maven() {}

    /**
     * The jars of these artifacts and of their run-time dependencies.
     *
     * @param coordinates {@code group:artifact[:extension[:classifier]]:version}
     * @param repositories further repositories to ask, by URL
     */
    static List<Path> resolve(List<String> coordinates, List<String> repositories) {
        // Who asks for a snapshot is working on it, and wants the one just made rather than the first of the day.
        var overrides = ContextOverrides.create()
                .withUserSettings(true)
                .snapshotUpdatePolicy(ContextOverrides.SnapshotUpdatePolicy.ALWAYS)
                .build();
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            var request = new CollectRequest();
            for (String c : coordinates) request.addDependency(new Dependency(artifact(c), "runtime"));
            request.setRepositories(withMirrors(context, repositories));
            var resolution = new DependencyRequest(request, DependencyFilterUtils.classpathFilter("runtime"));
            return context
                    .repositorySystem()
                    .resolveDependencies(context.repositorySystemSession(), resolution)
                    .getArtifactResults()
                    .stream()
                    .filter(ArtifactResult::isResolved)
                    .map(result -> result.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new IllegalArgumentException(reason(coordinates, e), e);
        }
    }

    private static DefaultArtifact artifact(String coordinates) {
        try {
            // Ivy's way to write it, which IJava's users know, is taken too.
            return new DefaultArtifact(coordinates.replace('#', ':').replace(';', ':'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    coordinates + " is no artifact; write %maven group:artifact:version.", e);
        }
    }

    /**
     * With the mirrors, proxies and credentials that the user's settings have for them. All at once, so that those with one mirror
     * become one: of two by the same name only the first would be asked for the jar of a snapshot.
     */
    private static List<RemoteRepository> withMirrors(Context context, List<String> further) {
        var named = new ArrayList<>(context.remoteRepositories());
        for (String url : further)
            named.add(new RemoteRepository.Builder("further-" + (named.size() + 1), "default", url).build());
        return context.repositorySystem().newResolutionRepositories(context.repositorySystemSession(), named);
    }

    private static String reason(List<String> coordinates, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return "Maven did not find " + String.join(", ", coordinates) + ": " + root.getMessage();
    }
}
