"""What holds for all tests: no deadlines in property tests, for how long a step takes is not what they are about."""

from hypothesis import settings

settings.register_profile("reshuffle", deadline=None)
settings.load_profile("reshuffle")
