"""What pages say about themselves: phrases of web furniture in lower case, and the words of date lines."""

from __future__ import annotations

# A line of any length that holds one is about the page, not about the news.
ALWAYS = (
    "all rights reserved", "privacy policy", "terms of use", "terms of service", "cookie", "our newsletter",
    "newsletters", "sign up for", "sign up to", "subscribe to", "follow us", "your email", "your inbox", "click here",
    "getty images", "advertisement", "this material may not be", "may not be published, broadcast", "log in to",
    "copyright ©", "©", "affiliate", "http://", "https://", "commenting", "leave a comment", "our journalism",
    "contributed to this report", "join the", "read more:", "support us", "email us", "ad blocker", "javascript",
)  # fmt: skip
# A short line that holds one is.
SHORT = (
    "subscribe", "newsletter", "share", "sign in", "log in", "min read", "minute read", " ago", "comments", "related",
    "read more", "most popular", "trending", "sponsored", "flash news", "photo:", "image:", "photo by", "credit:",
    "source:", "tags:", "topics:", "follow", "click", "menu", "search", "contact us", "about us", "latest news",
    "copyright", "loading", "print", "email", "recommended", "more from", "read next", "watch:", "see also",
    "official account", "t.me/", "updated:", "posted by", "file photo", "reply", "likes", "views", "welcome to join",
    "job openings", "facebook", "twitter", "download", "community:",
)  # fmt: skip
# A line of these words and numbers alone is a date line.
DATE_WORDS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun posted published updated update date on at am pm a.m p.m est edt et pst pdt pt cst cdt gmt utc bst ist cet "
    "st nd rd th first last modified of hrs".split()
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
