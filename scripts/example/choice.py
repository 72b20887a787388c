"""Seeded choices that use nothing but `Random.random`, which Python keeps stable."""

from random import Random


class Chooser:
    """Draws from lists and weights; the same seed gives the same draws on every Python 3."""

    def __init__(self, seed: str):
        self.random = Random(seed)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def below(self, limit: int) -> int:
        return int(self.random.random() * limit)

    def one_of(self, items):
        return items[self.below(len(items))]

    def weighted(self, weights: dict):
        """One key of `weights`, with probability in proportion to its value."""
        point = self.random.random() * sum(weights.values())
        for item, weight in weights.items():
            point -= weight
            if point < 0:
                return item
        return item

    def some_of(self, items, count: int) -> list:
        """`count` different items in random order."""
        pool = list(items)
        return [pool.pop(self.below(len(pool))) for _ in range(min(count, len(pool)))]
