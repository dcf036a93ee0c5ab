@rem Scripts of package.json say "exec", so that signals to npm reach Node and no shell in between; cmd has no such word.
@%*
