"""What pages say about themselves: phrases of web furniture in lower case, and the words of date lines."""

from __future__ import annotations

# A line of any length that holds one is about the page, not about the news.
ALWAYS = (
    "all rights reserved", "our cookie", "our newsletter", "follow us", "your email", "your inbox", "click here",
    "this material may not be", "may not be published, broadcast", "copyright ©", "©", "leave a comment",
    "our journalism", "contributed to this report", "read more:", "support us", "email us",
)  # fmt: skip
# A line that holds one is, unless it is a sentence that speaks to nobody ("... had to sign up for the trial").
OF_PAGES = (
    "privacy policy", "terms of use", "terms of service", "cookie policy", "use cookies", "uses cookies",
    "newsletters", "sign up for", "sign up to", "subscribe to", "log in to", "http://", "https://",
)  # fmt: skip
# Words by which a page speaks to who reads it, or of itself.
ADDRESS = (
    "you", "your", "we", "our", "us", "this site", "this website", "this page", "this article", "please", "here",
)  # fmt: skip
# A line of a few words that holds one is, and a longer one without end punctuation that begins with one.
SHORT = (
    "subscribe", "newsletter", "share", "sign in", "log in", "min read", "minute read", " ago", "comments",
    "related", "read more", "most popular", "trending", "sponsored", "flash news", "photo:", "image:", "photo by",
    "credit:", "source:", "tags:", "topics:", "follow", "click", "menu", "search", "contact us", "about us",
    "latest news", "copyright", "loading", "print", "email", "recommended", "more from", "read next", "watch:",
    "see also", "official account", "t.me/", "updated:", "posted by", "file photo", "reply", "likes", "views",
    "welcome to join", "job openings", "download", "community:", "getty images", "advertisement", "join the",
    "filed under", "about the author",
)  # fmt: skip
# A line that begins with one and has few words ends the article where enough of it stands before.
ENDINGS = (
    "comments", "top rated comments", "leave a reply", "leave a comment", "leave a response", "responses",
    "most popular", "most read", "popular stories", "read next", "join the conversation", "join the discussion",
    "view comments", "related articles", "related stories", "related posts", "you may also like",
    "you might also like", "more stories", "recommended for you", "latest stories", "latest news",
    "about the author", "around the web", "editor's picks",
)  # fmt: skip
# A line of these words and numbers alone is a date line.
DATE_WORDS = frozenset(
    (
        "january february march april may june july august september october november december jan feb mar apr jun "
        "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu "
        "thur thurs fri sat sun posted published updated update date on at am pm a.m p.m est edt et pst pdt pt cst "
        "cdt gmt utc bst ist cet pt et ct mt mst mdt aest aedt jst sgt z t st nd rd th first last modified "
        "revised edited originally created date of hrs"
    ).split()
)
