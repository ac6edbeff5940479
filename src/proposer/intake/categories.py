"""Names of job categories, as pages and feeds of some years print them above or beside `Posted …`."""

from __future__ import annotations

import re
from functools import cache

_CATEGORIES = """
3D Modeling & CAD|AI & Machine Learning|A/B Testing|Accounting|Accounting & Bookkeeping|Admin Support
Admin Support - Other|Animation|Architecture|Art & Illustration|Article & Blog Writing|Audio & Music Production
Audio Production|Back-End Development|Blockchain, NFT & Cryptocurrency|Branding & Logo Design|Bookkeeping
CMS Development
Chemical Engineering|Civil & Structural Engineering|Civil Engineering|Coaching|Community Management|Content Writing
Contract Law|Contract Manufacturing|Copywriting|Corporate & Contract Law|Corporate Law|Creative Writing
Criminal Law|Customer Service|Customer Service & Tech Support|Customer Support|Data Analysis|Data Analysis & Reports
Data Analysis & Testing|Data Design & Visualization|Data Engineering|Data Entry|Data Entry & Transcription Services
Data Extraction|Data Extraction/ETL|Data Mining|Data Mining & Management|Data Science & Analytics
Data Visualization|Database Administration|Database Management & Administration|Desktop Application Development
Desktop Software Development|DevOps & Solution Architecture|Digital Marketing|Display Advertising|ERP & CRM Software
ERP/CRM Software|Ecommerce Development|Editing & Proofreading|Editing & Proofreading Services
Electrical & Electronic Engineering|Electrical Engineering|Email & Marketing Automation|Email Marketing
Energy & Mechanical Engineering|Engineering & Architecture|Family Law|Finance & Tax Law|Financial Planning
Financial Planning & Advisory|Full Stack Development|Front-End Development|Game Design & Development|Game Development
General Translation|General Translation Services|Grant Writing|Graphic Design|Graphic, Editorial & Presentation Design
HR Administration|Human Resources|IT & Networking|IT Support|Illustration|Information Security
Information Security & Compliance|Intellectual Property Law|Interior Design|International & Immigration Law
Language Tutoring & Interpretation|Lead Generation|Lead Generation & Telemarketing|Legal|Legal Translation
Local Jobs & Services|Logistics & Supply Chain Management|Logo Design & Branding|Machine Learning
Management Consulting|Management Consulting & Analysis|Market & Customer Research|Market Research
Market Research & Product Reviews|Marketing Strategy|Marketing, PR & Brand Strategy|Mechanical Engineering
Medical Translation|Mobile Development|Motion Graphics|NFT, AR/VR & Game Art|Network & System Administration
Network Administration|Paralegal|Paralegal Services|Performing Arts|Personal / Virtual Assistant
Personal Coaching|Photography|Physical Sciences|Presentations|Product Design|Product Management
Professional & Business Writing|Project Management|Proofreading & Editing|Public Law|Public Relations
QA & Testing|QA Testing|Quantitative Analysis|Recruiting|Recruiting & Human Resources|Resumes & Cover Letters
SEM - Search Engine Marketing|SEO - Search Engine Optimization|SMM - Social Media Marketing
Sales & Marketing Copywriting
Sales & Marketing Strategy|Scripts & Utilities|Scripting & Automation|Social Media Marketing & Strategy
Tax Law|Technical Support|Technical Translation|Technical Writing|Telemarketing & Telesales|Transcription
Translation|Translation & Localization Services|UX/UI Design|Video & Animation|Video Production|Virtual Assistance
Voice Talent|Web & Mobile Design|Web & Mobile Programming|Web Content|Web Design|Web Development|Web Research
""".replace("\n", "|")


@cache
def _names() -> frozenset[str]:
    return frozenset(name.strip().lower() for name in _CATEGORIES.split("|") if name.strip())


def is_category(text: str) -> bool:
    """Whether a line is the name of a category and nothing else."""
    name = text.strip().lower()
    return name in _names() or re.fullmatch(r"other - [\w &/]{3,40}", name) is not None
